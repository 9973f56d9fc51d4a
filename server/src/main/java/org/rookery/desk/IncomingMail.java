package org.rookery.desk;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.PartnerId;

/**
 * A mail that came in, and what became of it.
 *
 * @param reason why, in one word
 * @param detail what else there is to know: what was left out
 * @param body the words of those that are on no ticket
 * @param times how often it came
 */
public record IncomingMail(
    IncomingMailId id,
    Way way,
    Instant arrivedAt,
    @Nullable String messageId,
    String sender,
    String subject,
    long size,
    Outcome outcome,
    String reason,
    String detail,
    String headers,
    String body,
    int times,
    @Nullable On on) {

  /** The ticket that it is on. */
  public record On(PartnerId partner, TicketId ticket, String number) {}

  /** How it came. */
  public enum Way {
    IMAP,
    WEBHOOK;

    /** As stored. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of it. */
  public enum Outcome {
    /** A new ticket. */
    TICKET,
    /** A message on a ticket. */
    MESSAGE,
    /** Somebody has to look at it. */
    HELD,
    /** Nobody here knows the sender, who was told so. */
    BOUNCED,
    /** A program wrote it. */
    IGNORED,
    /** It could or should not be read. */
    REFUSED;

    /** As stored. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome stored as this text. */
    public static Outcome of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /** The same with what became of it. */
  public IncomingMail became(Outcome what, String why, String more, String words, @Nullable On at) {
    return new IncomingMail(
        id, way, arrivedAt, messageId, sender, subject, size, what, why, more, headers, words,
        times, at);
  }
}
