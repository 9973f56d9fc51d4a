/**
 * Where the holidays of a calendar come from: proposals for the public holidays of many countries,
 * and lists that people import. What it gives is a starting point: every day can be edited, and a
 * day marked to confirm follows a moon or an announcement.
 *
 * <pre>{@code
 * PublicHolidays.countries(language)                    // codes, names, regions
 * PublicHolidays.of("DE", "BY", Year.of(2027), language)
 * HolidayCsv.read(text)                                 // days, and the lines that were wrong
 * HolidayIcs.read(text, Year.of(2026), Year.of(2027))
 * GazettedHolidays.areMissing(holidays, nextYear)       // India: only the fixed days so far
 * }</pre>
 */
@NamedInterface("holiday")
@NullMarked
package org.rookery.calendar.holiday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
