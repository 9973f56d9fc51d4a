/** The desk's rows: tickets, their events, clocks, timers, files, calendars, policies. */
@NullMarked
package org.rookery.desk.store;

import org.jspecify.annotations.NullMarked;
