package org.rookery.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.PartnerId;

/**
 * Which tickets a list shows.
 *
 * @param me the member who looks, for {@link Queue#MINE}
 * @param partner only of this partner
 * @param breached only with a broken promise in the running cycle, or only without
 * @param q the number, or words of the subject
 */
public record TicketFilter(
    Queue queue,
    @Nullable UUID me,
    @Nullable PartnerId partner,
    @Nullable Status status,
    @Nullable Category category,
    @Nullable Integer level,
    @Nullable Boolean breached,
    @Nullable String q) {

  /** The fixed queues of the desk. */
  public enum Queue {
    /** Neither resolved nor over. */
    OPEN,
    /** Open and mine. */
    MINE,
    /** Open and nobody's. */
    UNASSIGNED,
    /** The partner has to answer. */
    WAITING,
    /** Open at level 2 or 3. */
    ESCALATED,
    /** Resolved, not closed yet. */
    RESOLVED,
    /** Closed or cancelled. */
    CLOSED,
    /** Everything. */
    ALL
  }

  /** How a list is ordered. */
  public enum Sort {
    /** Earliest due time of the running clocks first. */
    DUE,
    /** Newest first. */
    NEWEST
  }
}
