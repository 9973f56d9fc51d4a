/**
 * Business time: when has this much time been worked from here, how much was worked between, and
 * why. Half-open windows in a zone, with holidays and pauses. Pure: no Spring, no JDBC, no clock;
 * it could be a library for strangers.
 *
 * <pre>{@code
 * var calendar = BusinessCalendar.of(definition);   // compile once, ask often, from any thread
 * calendar.due(start, budget, pauses)               // Due.At(instant) or Due.Never
 * calendar.elapsed(start, end, pauses)
 * calendar.explain(start, end, pauses)              // every second, counted or not, and why
 * }</pre>
 *
 * <p>An instant is open exactly if the clock on the wall shows a time in a window of that date.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rookery.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
