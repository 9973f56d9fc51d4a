package org.rookery.calendar.holiday;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rookery.calendar.Holiday;

/**
 * The national holidays of India. Three have fixed dates; the others follow the moon and are
 * announced every year, so those listed here are proposals to confirm.
 */
public final class GazettedHolidays {
  private static final Map<MonthDay, String> FIXED =
      Map.of(
          MonthDay.of(1, 26), "Republic Day",
          MonthDay.of(8, 15), "Independence Day",
          MonthDay.of(10, 2), "Gandhi Jayanti");

  private static final MonthDay CHRISTMAS = MonthDay.of(12, 25);
  private static final List<Proposal> LISTED = read();

  private GazettedHolidays() {}

  /** The fixed days of a year, and the others if the year is listed already. */
  public static List<Proposal> of(Year year) {
    var fixed =
        FIXED.entrySet().stream()
            .map(day -> new Proposal(year.atMonthDay(day.getKey()), day.getValue(), false, false));
    var listed = LISTED.stream().filter(day -> day.date().getYear() == year.getValue());
    return Stream.concat(fixed, listed)
        .collect(Collectors.toMap(Proposal::date, Function.identity(), (first, _) -> first))
        .values()
        .stream()
        .sorted(Comparator.comparing(Proposal::date))
        .toList();
  }

  /** Whether a list has at most the fixed days of a year: the movable ones are still missing. */
  public static boolean areMissing(List<Holiday> holidays, Year year) {
    return holidays.stream()
        .noneMatch(
            holiday ->
                holiday instanceof Holiday.OnDate once
                    && once.date().getYear() == year.getValue()
                    && !FIXED.containsKey(MonthDay.from(once.date())));
  }

  private static Proposal proposal(Holiday.OnDate day) {
    var moves = !MonthDay.from(day.date()).equals(CHRISTMAS);
    return new Proposal(day.date(), Objects.requireNonNull(day.name()), moves, moves);
  }

  private static List<Proposal> read() {
    try (InputStream file = GazettedHolidays.class.getResourceAsStream("india.csv")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return HolidayCsv.read(text).days().stream().map(GazettedHolidays::proposal).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
