/**
 * The event log: the only way a capability reacts to another one above it. Append in the
 * transaction of what happened; consumers read behind their own cursor, at least once, in the order
 * of commit.
 *
 * <p>A cursor is (epoch, xid, id). One on the id alone loses events: ids are given before the
 * commit.
 */
@NullMarked
package org.rookery.platform.events;

import org.jspecify.annotations.NullMarked;
