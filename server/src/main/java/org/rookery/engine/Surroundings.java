package org.rookery.engine;

import java.time.Instant;
import java.util.Map;

/**
 * Everything a turn may know besides automation and session.
 *
 * @param seed the only source of chance; the same seed gives the same turn
 * @param conversationId text id, part of every signed choice
 * @param contactId text id, decides sticky splits
 * @param contact attributes by key without {@code contact.}; text, number, boolean, list, date
 *     types
 * @param contactWrittenAt when an attribute was last written, by the same keys; may miss keys
 * @param chat conversation properties by key without {@code chat.}
 * @param system page, device and visitor facts by key without {@code system.}, such as {@code
 *     page_url}
 * @param agentsOnline how many members could accept a chat now
 * @param optedOut the contact asked for silence
 * @param blocked a member blocked the contact
 */
public record Surroundings(
    Instant now,
    long seed,
    String conversationId,
    String contactId,
    Map<String, Object> contact,
    Map<String, Instant> contactWrittenAt,
    Map<String, Object> chat,
    Map<String, Object> system,
    int agentsOnline,
    boolean optedOut,
    boolean blocked) {

  /** A stranger without attributes, with this many members online. */
  public static Surroundings of(
      Instant now, long seed, String conversationId, String contactId, int agentsOnline) {
    return new Surroundings(
        now,
        seed,
        conversationId,
        contactId,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        agentsOnline,
        false,
        false);
  }
}
