package org.rookery.contact;

import java.util.Map;
import org.rookery.message.ContactId;

/**
 * What a turn knows about a person.
 *
 * @param attributes by the keys of templates without {@code contact.}; unknown ones are missing
 */
public record ContactCard(
    ContactId id, long version, Map<String, Object> attributes, boolean blocked) {}
