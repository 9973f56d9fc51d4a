package org.rookery.platform.events;

/**
 * A place in the log.
 *
 * @param epoch the life of the cluster; a restore begins a new one
 * @param xid the transaction that appended, a 64-bit transaction id as text
 * @param id the event's own id
 */
public record EventCursor(int epoch, String xid, long id) {
  /** Before everything. */
  public static final EventCursor START = new EventCursor(0, "0", 0);
}
