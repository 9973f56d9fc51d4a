package org.rookery.channel.website;

import java.util.UUID;

/**
 * The event {@code visitor.identified}: the customer's site has proven who a visitor is.
 *
 * @param from the visitor whose session it was
 * @param visitor whose it is now; the same where a stranger became known
 * @param subject how the customer's site calls the person
 */
record VisitorIdentified(UUID bot, String from, String visitor, String subject) {
  /** The event's kind in the log. */
  static final String KIND = "visitor.identified";
}
