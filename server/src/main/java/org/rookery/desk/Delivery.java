package org.rookery.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.PartnerId;

/**
 * Something that was to be sent, and how that went.
 *
 * @param hook where it is posted, of webhooks
 * @param nextAt when it is tried again, while it waits
 */
public record Delivery(
    PartnerId partner,
    TicketId ticket,
    DeliveryId id,
    PageId page,
    PagingChannel channel,
    String recipient,
    @Nullable PagingHookId hook,
    String payload,
    State state,
    int attempts,
    @Nullable Instant nextAt,
    @Nullable String lastError,
    Instant createdAt,
    @Nullable Instant sentAt) {

  /** How it stands. */
  public enum State {
    PENDING,
    SENT,
    DEAD
  }
}
