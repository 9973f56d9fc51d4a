package org.rookery.desk.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells mails of programs from those of people, so that no two programs talk for ever (RFC 3834).
 */
final class AutomaticMail {
  private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

  private AutomaticMail() {}

  /** Why no person wrote this; null if one did. */
  static @Nullable String reason(MimeMessage message) throws MessagingException {
    if (first(message, "Return-Path").equals("<>")
        || message.isMimeType("multipart/report")
        || first(message, "From").matches(".*\\b(mailer-daemon|postmaster)@.*")) {
      return "bounce";
    }
    var submitted = first(message, "Auto-Submitted");
    if (!submitted.isEmpty() && !submitted.startsWith("no")) {
      return "auto_reply";
    }
    if (has(message, "X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress")) {
      return "auto_reply";
    }
    return BULK.contains(first(message, "Precedence")) || has(message, "List-Id")
        ? "mailing_list"
        : null;
  }

  /**
   * Whether the server that took the mail in found that its sender is not who it says; servers put
   * their finding on top.
   */
  static boolean isSpoofed(MimeMessage message) throws MessagingException {
    return first(message, "Authentication-Results").contains("dmarc=fail");
  }

  private static String first(MimeMessage message, String name) throws MessagingException {
    var all = message.getHeader(name);
    return all == null ? "" : all[0].strip().toLowerCase(Locale.ROOT);
  }

  private static boolean has(MimeMessage message, String... names) throws MessagingException {
    for (var name : Arrays.asList(names)) {
      if (message.getHeader(name) != null) {
        return true;
      }
    }
    return false;
  }
}
