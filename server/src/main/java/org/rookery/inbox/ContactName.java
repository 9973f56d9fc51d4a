package org.rookery.inbox;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.ContactCard;

/**
 * What members call a contact: the name, else phone, else e-mail, else the end of their id, as
 * everywhere.
 */
final class ContactName {
  private static final int SHOWN = 4;

  private ContactName() {}

  static String of(@Nullable ContactCard card, String userId) {
    if (card == null) {
      return anonymous(userId);
    }
    return Stream.of("name", "display_name", "first_name", "phone", "email")
        .map(key -> card.attributes().get(key))
        .filter(value -> value instanceof String text && !text.isBlank())
        .map(Object::toString)
        .findFirst()
        .orElseGet(() -> anonymous(card.id().value().toString()));
  }

  private static String anonymous(String userId) {
    var end = userId.substring(Math.max(0, userId.length() - SHOWN));
    return "Visitor " + end.toUpperCase(Locale.ROOT);
  }
}
