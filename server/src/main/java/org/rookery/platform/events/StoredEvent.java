package org.rookery.platform.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.json.Json;

/**
 * One event as the log keeps it. The id never repeats: consumers use it to do a thing once.
 *
 * @param workspace whose event it is; null for events of partners and of the installation
 * @param payload JSON
 */
public record StoredEvent(
    EventCursor position, @Nullable UUID workspace, String kind, String payload, Instant at) {

  /** The id that never repeats. */
  public long id() {
    return position.id();
  }

  /** The payload as the record its publisher wrote. */
  public <T> T as(Class<T> type) {
    return Json.read(payload, type);
  }
}
