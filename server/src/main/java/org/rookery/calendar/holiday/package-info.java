/**
 * Where the holidays of a calendar come from: proposals for the public holidays of many countries,
 * and lists that people import. What it gives is a starting point: every day can be edited, and a
 * day marked to confirm follows a moon or an announcement.
 */
@NamedInterface("holiday")
@NullMarked
package org.rookery.calendar.holiday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
