/**
 * The clock engine of service levels: what was promised, when it falls due, what stopped, paused or
 * broke it, and why. Knows neither tickets nor conversations; their policies live with them.
 */
@NamedInterface("clock")
@NullMarked
package org.rookery.calendar.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
