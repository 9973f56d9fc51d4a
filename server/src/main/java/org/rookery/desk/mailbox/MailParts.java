package org.rookery.desk.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.TicketFiles;
import org.rookery.desk.mailbox.ReceivedMail.File;

/** The parts of a mail: its words and its files, as many and as deep as is decent. */
final class MailParts {
  private static final int DEPTH = 10;
  private static final int PARTS = 100;
  private static final int FILES = 10;
  private static final int TEXT_BYTES = 1 << 20;

  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final List<File> files = new ArrayList<>();
  private final List<String> omitted = new ArrayList<>();
  private int seen;

  /** Looks at a mail; false if it is nested too deep or in too many parts. */
  boolean walk(MimeMessage message) throws MessagingException, IOException {
    return walk(message, 0);
  }

  private boolean walk(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEPTH || ++seen > PARTS) {
      return false;
    }
    if (part.isMimeType("multipart/*")) {
      return !isCrowded(part) && walkAll(part, depth);
    }
    if (isWords(part)) {
      (part.isMimeType("text/html") ? html : plain).append(words(part)).append('\n');
    } else {
      file(part);
    }
    return true;
  }

  private boolean walkAll(Part part, int depth) throws MessagingException, IOException {
    var many = new MimeMultipart(part.getDataHandler().getDataSource());
    for (var i = 0; i < many.getCount(); i++) {
      if (!walk(many.getBodyPart(i), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  /** Whether more parts follow than are looked at: they are counted before they are taken apart. */
  private static boolean isCrowded(Part part) throws MessagingException, IOException {
    var boundary = new ContentType(part.getContentType()).getParameter("boundary");
    var start = "--" + (boundary == null ? "" : boundary);
    try (var raw = raw(part)) {
      return count(raw, start) > PARTS;
    }
  }

  private static InputStream raw(Part part) throws MessagingException {
    return part instanceof MimeMessage message
        ? message.getRawInputStream()
        : ((MimeBodyPart) part).getRawInputStream();
  }

  /** How many lines start like this, up to one more than there may be. */
  private static int count(InputStream raw, String start) throws IOException {
    var found = 0;
    var matched = 0;
    for (var c = raw.read(); c >= 0 && found <= PARTS; c = raw.read()) {
      if (c == '\n') {
        matched = 0;
      } else if (matched >= 0 && matched < start.length()) {
        matched = c == start.charAt(matched) ? matched + 1 : -1;
        found += matched == start.length() ? 1 : 0;
      }
    }
    return found;
  }

  private static boolean isWords(Part part) throws MessagingException {
    return (part.isMimeType("text/plain") || part.isMimeType("text/html"))
        && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part))
        && name(part) == null;
  }

  private static @Nullable String disposition(Part part) throws MessagingException {
    try {
      return part.getDisposition();
    } catch (ParseException e) {
      return null;
    }
  }

  private static @Nullable String name(Part part) throws MessagingException {
    try {
      return part.getFileName();
    } catch (ParseException e) {
      return null;
    }
  }

  private static String words(Part part) throws MessagingException, IOException {
    return ForeignText.decode(bytes(part, TEXT_BYTES), charset(part));
  }

  private static @Nullable String charset(Part part) throws MessagingException {
    try {
      return new ContentType(part.getContentType()).getParameter("charset");
    } catch (ParseException e) {
      return null;
    }
  }

  /** What a part holds; as it stands if it is not encoded as it says. */
  private static byte[] bytes(Part part, int most) throws MessagingException, IOException {
    try (var decoded = part.getInputStream()) {
      return decoded.readNBytes(most);
    } catch (IOException | MessagingException e) {
      try (var raw = raw(part)) {
        return raw.readNBytes(most);
      }
    }
  }

  private void file(Part part) throws MessagingException, IOException {
    var given = name(part);
    var name = ForeignText.cut(given == null ? nameless(part) : MailReader.words(given), 200);
    if (files.size() >= FILES) {
      omitted.add(name + " (too many files)");
      return;
    }
    var bytes = bytes(part, TicketFiles.LARGEST + 1);
    if (bytes.length > TicketFiles.LARGEST) {
      omitted.add(name + " (too large)");
    } else if (!TicketFiles.isTaken(name, bytes)) {
      omitted.add(name + " (a kind that is not taken)");
    } else {
      files.add(new File(name, bytes));
    }
  }

  private static String nameless(Part part) throws MessagingException {
    var type = part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return "file." + type.substring(type.indexOf('/') + 1).replaceAll("[^a-z0-9]", "");
  }

  /** The words; those of the HTML only if there are no plain ones. */
  String text() {
    var text = plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString();
    return ForeignText.text(text).strip();
  }

  List<File> files() {
    return files;
  }

  List<String> omitted() {
    return omitted;
  }
}
