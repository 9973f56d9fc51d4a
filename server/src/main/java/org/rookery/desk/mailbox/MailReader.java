package org.rookery.desk.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.mailbox.ReceivedMail.Reading;

/**
 * Reads mail that anybody may have made: everything is bounded before it is looked at, and whatever
 * goes wrong is a reading, never an exception. Pure.
 */
final class MailReader {
  /** The largest mail: a file of the largest size, encoded. */
  static final int LARGEST = 36 << 20;

  private static final int HEADER_BYTES = 256 << 10;
  private static final int HEADER_LINES = 1000;
  private static final int HEADERS_KEPT = 16_000;
  private static final int RECIPIENTS = 100;
  private static final int SUBJECT = 250;
  private static final Pattern ADDRESS = Pattern.compile("[!-?A-~]{1,64}@[!-?A-~]{1,189}");
  private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,250}>");
  private static final Session SESSION = Session.getInstance(new Properties());

  private MailReader() {}

  /** What these bytes say. */
  static Reading read(byte[] raw) {
    if (raw.length > LARGEST) {
      return new Reading.Unreadable("too_large", "", "");
    }
    if (!hasSoundHeader(raw)) {
      return new Reading.Unreadable("too_many_headers", "", "");
    }
    try {
      return read(new MimeMessage(SESSION, new SharedByteArrayInputStream(raw)));
    } catch (MessagingException | IOException | RuntimeException e) {
      return new Reading.Unreadable("malformed", "", "");
    }
  }

  /** The header ends in time, in few enough lines. */
  private static boolean hasSoundHeader(byte[] raw) {
    var lines = 0;
    var blank = true;
    for (var i = 0; i < raw.length; i++) {
      if (raw[i] == '\n') {
        if (blank) {
          return true;
        }
        blank = true;
        lines++;
      } else if (raw[i] != '\r') {
        blank = false;
      }
      if (i > HEADER_BYTES || lines > HEADER_LINES) {
        return false;
      }
    }
    return true;
  }

  private static Reading read(MimeMessage message) throws MessagingException, IOException {
    var subject = ForeignText.cut(words(message.getHeader("Subject", " ")), SUBJECT);
    var from = author(message);
    if (from == null) {
      return new Reading.Unreadable("sender_unclear", "", subject);
    }
    if (AutomaticMail.isSpoofed(message)) {
      return new Reading.Unreadable("spoofed", from, subject);
    }
    var automatic = AutomaticMail.reason(message);
    var parts = new MailParts();
    if (automatic == null && !parts.walk(message)) {
      return new Reading.Unreadable("too_deep", from, subject);
    }
    return new Reading.Read(
        new ReceivedMail(
            messageId(message),
            from,
            subject,
            recipients(message),
            QuotedText.without(parts.text()),
            parts.files(),
            parts.omitted(),
            headers(message),
            automatic));
  }

  /** The one author; two of them are a trick. */
  private static @Nullable String author(MimeMessage message) throws MessagingException {
    var headers = message.getHeader("From");
    if (headers == null || headers.length != 1) {
      return null;
    }
    var found = addresses(headers[0]);
    return found.size() == 1 ? found.getFirst() : null;
  }

  private static List<String> addresses(String header) {
    try {
      return Arrays.stream(InternetAddress.parseHeader(header, false))
          .map(InternetAddress::getAddress)
          .filter(it -> it != null && ADDRESS.matcher(it).matches())
          .map(it -> it.toLowerCase(Locale.ROOT))
          .toList();
    } catch (AddressException e) {
      return List.of();
    }
  }

  private static List<String> recipients(MimeMessage message) throws MessagingException {
    var all = new ArrayList<String>();
    for (var name : List.of("Delivered-To", "X-Original-To", "To", "Cc")) {
      var headers = message.getHeader(name);
      for (var header : headers == null ? new String[0] : headers) {
        all.addAll(addresses(header));
      }
    }
    return all.stream().distinct().limit(RECIPIENTS).toList();
  }

  private static @Nullable String messageId(MimeMessage message) throws MessagingException {
    var id = message.getHeader("Message-ID", null);
    return id != null && MESSAGE_ID.matcher(id.strip()).matches() ? id.strip() : null;
  }

  private static String headers(MimeMessage message) throws MessagingException {
    var lines = Collections.list(message.getAllHeaderLines());
    return ForeignText.cut(ForeignText.text(String.join("\n", lines)), HEADERS_KEPT);
  }

  /** Encoded words as words; as they stand if they make no sense. */
  static String words(@Nullable String header) {
    if (header == null) {
      return "";
    }
    try {
      return ForeignText.line(MimeUtility.decodeText(MimeUtility.unfold(header)));
    } catch (UnsupportedEncodingException e) {
      return ForeignText.line(header);
    }
  }
}
