package org.rookery.platform.events;

import java.util.List;

/**
 * Reacts to events behind a cursor of its own. Every event comes at least once, in order; after a
 * crash the last ones come again, so the work is idempotent by {@link StoredEvent#id()}.
 */
public interface EventConsumer {

  /** The stable name of the cursor. */
  String name();

  /** Takes the next events; throwing leaves the cursor where it was, and they come again later. */
  void accept(List<StoredEvent> events);
}
