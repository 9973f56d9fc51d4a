/**
 * Business time: when has this much time been worked from here, how much was worked between, and
 * why. Half-open windows in a zone, with holidays and pauses. Pure: no Spring, no JDBC, no clock;
 * it could be a library for strangers.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rookery.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
