package org.rookery.desk.mailbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bytes and characters of strangers as text that can be stored and shown. Pure. */
final class ForeignText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private ForeignText() {}

  /** The text of bytes: in the charset they claim, else UTF-8, else what old programs write. */
  static String decode(byte[] bytes, @Nullable String claimed) {
    return Stream.concat(charset(claimed).stream(), Stream.of(StandardCharsets.UTF_8))
        .flatMap(charset -> strictly(bytes, charset).stream())
        .findFirst()
        .orElseGet(() -> new String(bytes, WINDOWS));
  }

  private static Optional<Charset> charset(@Nullable String name) {
    try {
      return name == null ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Without what no screen shows, and with plain line ends. */
  static String text(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
        .replace("\u202e", ""); // turns the reading direction round
  }

  /** As one line. */
  static String line(String text) {
    return text(text).replaceAll("\\s+", " ").strip();
  }

  /** No longer than this, and no half characters. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
