package org.rookery.platform.id;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.ulid.Ulid;
import java.util.UUID;

/**
 * A typed identifier. On the wire a prefix and a ULID ({@code wsp_01JQ8Y6D3M5Z…}, sorts by
 * creation), in the database the same 128 bits as a uuid. Implementations are records with a static
 * {@code of(String)}.
 */
public interface Id {

  /** The 128 bits, as the database stores them. */
  UUID value();

  /** What this kind of id begins with, for example {@code wsp_}. */
  String prefix();

  /** The id as people and programs outside see it. */
  @JsonValue
  default String text() {
    return prefix() + Ulid.from(value());
  }

  /**
   * Reads the text form.
   *
   * @throws MalformedId if the prefix is another or the rest is no ULID
   */
  static UUID parse(String prefix, String text) {
    if (!text.startsWith(prefix) || !Ulid.isValid(text.substring(prefix.length()))) {
      throw new MalformedId(prefix);
    }
    return Ulid.from(text.substring(prefix.length())).toUuid();
  }

  /**
   * A text that is no id of the expected kind. In a path it is answered like an id nobody has: 404.
   */
  final class MalformedId extends IllegalArgumentException {
    private MalformedId(String prefix) {
      super("is no id that begins with " + prefix);
    }
  }
}
