package org.rookery.calendar.holiday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of many countries: proposals, in the order of the calendar. Countries and
 * regions are named by their ISO codes, such as {@code DE} and {@code BY}.
 */
public final class PublicHolidays {
  private static final String INDIA = "IN";

  private PublicHolidays() {}

  /** Every country there is a list for, by name. */
  public static List<Country> countries(Locale language) {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .filter(code -> code.length() == 2)
        .map(code -> country(code, language))
        .sorted(Comparator.comparing(Country::name))
        .toList();
  }

  /** Whether there is a list for a country, and for the region in it. */
  public static boolean knows(String country, @Nullable String region) {
    return HolidayManager.getSupportedCalendarCodes().contains(country)
        && (region == null
            || manager(country)
                .getCalendarHierarchy()
                .getChildren()
                .containsKey(region.toLowerCase(Locale.ROOT)));
  }

  /** The public holidays of a year, of the whole country or with those of one of its regions. */
  public static List<Proposal> of(
      String country, @Nullable String region, Year year, Locale language) {
    var fixed = fixedKeys(country, region, year);
    var days = new TreeMap<LocalDate, Proposal>();
    if (country.equals(INDIA)) {
      GazettedHolidays.of(year).forEach(day -> days.put(day.date(), day));
    }
    for (var holiday : holidays(country, region, year)) {
      var key = holiday.getPropertiesKey();
      var moves = !fixed.contains(key);
      days.putIfAbsent(
          holiday.getDate(),
          new Proposal(
              holiday.getDate(),
              holiday.getDescription(language),
              moves,
              moves && followsAnnouncements(key)));
    }
    return List.copyOf(days.values());
  }

  private static Country country(String code, Locale language) {
    var hierarchy = manager(code).getCalendarHierarchy();
    var regions =
        hierarchy.getChildren().entrySet().stream()
            .map(entry -> region(entry.getKey(), entry.getValue(), language))
            .sorted(Comparator.comparing(Country.Region::name))
            .toList();
    return new Country(code, Locale.of("", code).getDisplayCountry(language), regions);
  }

  private static Country.Region region(String code, CalendarHierarchy part, Locale language) {
    return new Country.Region(code.toUpperCase(Locale.ROOT), part.getDescription(language));
  }

  /** On the same day of the year before, in, and after: it does not move. */
  private static Set<String> fixedKeys(String country, @Nullable String region, Year year) {
    Map<String, Set<MonthDay>> days = new HashMap<>();
    Stream.of(year.minusYears(1), year, year.plusYears(1))
        .map(each -> holidays(country, region, each))
        .flatMap(Collection::stream)
        .forEach(
            holiday ->
                days.computeIfAbsent(holiday.getPropertiesKey(), _ -> new HashSet<>())
                    .add(MonthDay.from(holiday.getActualDate())));
    return days.entrySet().stream()
        .filter(entry -> entry.getValue().size() == 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean followsAnnouncements(String key) {
    return !key.startsWith("christian.");
  }

  private static Set<Holiday> holidays(String country, @Nullable String region, Year year) {
    return region == null
        ? manager(country).getHolidays(year, HolidayType.PUBLIC_HOLIDAY)
        : manager(country)
            .getHolidays(year, HolidayType.PUBLIC_HOLIDAY, region.toLowerCase(Locale.ROOT));
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }
}
