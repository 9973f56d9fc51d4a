package org.rookery.app.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.HolidayShape;

/**
 * What a calendar looks like in JSON; only described here, read by {@code CalendarJson}.
 *
 * @param weekly windows by weekday ({@code MON} … {@code SUN}), each {@code ["10:00","23:00"]};
 *     {@code 24:00} is legal, an end at or before its start lies on the next day
 * @param holidays a date, {@code {month,day}}, or {@code {date,name,windows}}
 */
@Schema(name = "Calendar")
record CalendarShape(
    String zone,
    Map<String, List<List<String>>> weekly,
    @Nullable List<HolidayShape> holidays,
    @Nullable Integer standardDayMinutes,
    @Nullable String id,
    @Nullable String name) {}
