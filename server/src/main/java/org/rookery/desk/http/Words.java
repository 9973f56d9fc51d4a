package org.rookery.desk.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.http.ApiException;

/** Words of the API in the query of a request. */
final class Words {
  private Words() {}

  /** The constant that a word names; null if there is none, 422 if it names nothing. */
  static <E extends Enum<E>> @Nullable E read(Class<E> type, String field, @Nullable String word) {
    if (word == null) {
      return null;
    }
    for (var constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
        return constant;
      }
    }
    throw ApiException.invalid(field, "unknown_value", "There is no such " + field + ".");
  }
}
