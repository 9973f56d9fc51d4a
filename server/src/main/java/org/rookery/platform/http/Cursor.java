package org.rookery.platform.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import org.rookery.platform.id.Id.MalformedId;
import org.springframework.http.HttpStatus;

/**
 * The opaque place in a list: behind which row to go on, for which filters, and since when. One
 * that is older than a day, or was made for other filters, is refused with {@code invalid_cursor}.
 */
public final class Cursor {
  private static final Duration LIFE = Duration.ofHours(24);
  private static final String SEPARATOR = "\u001f";

  private Cursor() {}

  /** Names the place behind {@code position} in the list that {@code filters} selects. */
  public static String write(String position, String filters, Instant now) {
    var text =
        now.getEpochSecond()
            + SEPARATOR
            + Integer.toHexString(filters.hashCode())
            + SEPARATOR
            + position;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The position a cursor was made from. */
  public static String read(String cursor, String filters, Instant now) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      var parts = text.split(SEPARATOR, 3);
      var made = Instant.ofEpochSecond(Long.parseLong(parts[0]));
      if (parts.length < 3
          || !parts[1].equals(Integer.toHexString(filters.hashCode()))
          || made.plus(LIFE).isBefore(now)) {
        throw invalid();
      }
      return parts[2];
    } catch (RuntimeException malformed) {
      throw invalid();
    }
  }

  /** The id a cursor was made from. */
  public static <T> T id(String cursor, String filters, Instant now, Function<String, T> parse) {
    try {
      return parse.apply(read(cursor, filters, now));
    } catch (MalformedId malformed) {
      throw invalid();
    }
  }

  /** 400 for a cursor that names no place in this list. */
  public static ApiException invalid() {
    return ApiException.of(
        HttpStatus.BAD_REQUEST,
        "invalid_cursor",
        "This cursor is too old or belongs to another list.");
  }
}
