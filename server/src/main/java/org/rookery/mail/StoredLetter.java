package org.rookery.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.PartnerId;

/**
 * A letter as it lies in the outbox.
 *
 * @param thread what it belongs to, if it belongs to something
 * @param text absent once it was sent: it may hold a link that opens an account
 */
public record StoredLetter(
    LetterId id,
    Instant createdAt,
    String kind,
    @Nullable PartnerId partner,
    String to,
    String subject,
    @Nullable String text,
    @Nullable String html,
    Status status,
    int tries,
    @Nullable Instant nextTryAt,
    @Nullable Instant endedAt,
    Letter.@Nullable MailThread thread) {

  /** Where a letter is on its way. */
  public enum Status {
    WAITING,
    SENT,
    KEPT,
    FAILED;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The status with this name. */
    public static Status of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /** One try to hand it over. */
  public record Attempt(int number, Instant at, String outcome, String detail) {}

  /** A letter with its tries, oldest first. */
  public record WithAttempts(StoredLetter letter, List<Attempt> attempts) {}
}
