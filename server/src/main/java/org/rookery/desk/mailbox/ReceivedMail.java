package org.rookery.desk.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as far as it was understood. Everything in it is somebody's claim.
 *
 * @param from the address of its one author, in small letters
 * @param recipients every address it says it was sent to
 * @param text what the author wrote, without what was quoted
 * @param omitted what was left out, in words
 * @param automatic why no person wrote it, if none did
 */
record ReceivedMail(
    @Nullable String messageId,
    String from,
    String subject,
    List<String> recipients,
    String text,
    List<File> files,
    List<String> omitted,
    String headers,
    @Nullable String automatic) {

  /** Keeps its own copies. */
  ReceivedMail {
    recipients = List.copyOf(recipients);
    files = List.copyOf(files);
    omitted = List.copyOf(omitted);
  }

  /** A file of it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record File(String name, byte[] bytes) {}

  /** What comes of reading bytes. */
  sealed interface Reading {
    /** It was understood. */
    record Read(ReceivedMail mail) implements Reading {}

    /** It was not, for this reason; what is known of it may be nothing. */
    record Unreadable(String reason, String from, String subject) implements Reading {}
  }
}
