package org.rookery.desk;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How mail is fetched from the mailbox, and how far that has come. */
public record MailboxAccess(Account account, Instant since, Cursor cursor, State state) {

  /** Where, and as whom. */
  public record Account(String host, int port, Security security, String login, String folder) {}

  /** The last mail that was taken; numbers hold as long as the folder's validity is the same. */
  public record Cursor(long uidValidity, long lastUid) {}

  /** When somebody last looked, and what was wrong then. */
  public record State(@Nullable Instant lookedAt, @Nullable String problem) {}

  /** How the line is protected. */
  public enum Security {
    TLS,
    STARTTLS,
    NONE;

    /** As stored. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what was stored. */
    public static Security of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
