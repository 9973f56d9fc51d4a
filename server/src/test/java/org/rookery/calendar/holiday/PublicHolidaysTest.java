package org.rookery.calendar.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rookery.calendar.Holiday;

class PublicHolidaysTest {
  private static final Year YEAR = Year.of(2026);

  @Test
  void manyCountriesAreKnown() {
    var countries = PublicHolidays.countries(Locale.ENGLISH);

    assertThat(countries).hasSizeGreaterThan(150);
    assertThat(countries).extracting(Country::name).contains("India", "Germany", "United States");
    assertThat(PublicHolidays.knows("DE", "BY")).isTrue();
    assertThat(PublicHolidays.knows("DE", "ZZ")).isFalse();
    assertThat(PublicHolidays.knows("ZZ", null)).isFalse();
  }

  @Test
  void aRegionHasTheDaysOfItsCountryAndItsOwn() {
    var germany = PublicHolidays.of("DE", null, YEAR, Locale.ENGLISH);
    var bavaria = PublicHolidays.of("DE", "BY", YEAR, Locale.ENGLISH);

    assertThat(bavaria).containsAll(germany).hasSizeGreaterThan(germany.size());
    assertThat(bavaria).extracting(Proposal::date).contains(LocalDate.of(2026, 1, 6));
  }

  @Test
  void easterMovesButNobodyHasToAnnounceIt() {
    var days = PublicHolidays.of("DE", null, YEAR, Locale.ENGLISH);

    assertThat(days)
        .filteredOn(day -> day.date().equals(LocalDate.of(2026, 4, 3)))
        .singleElement()
        .matches(Proposal::movable)
        .matches(day -> !day.toConfirm());
    assertThat(days)
        .filteredOn(day -> day.date().equals(LocalDate.of(2026, 12, 25)))
        .singleElement()
        .matches(day -> !day.movable());
  }

  @Test
  void inIndiaThreeDaysAreCertainAndTheMovableOnesAreToConfirm() {
    var days = PublicHolidays.of("IN", null, YEAR, Locale.ENGLISH);

    assertThat(days)
        .filteredOn(day -> !day.movable())
        .extracting(Proposal::date)
        .containsExactly(
            LocalDate.of(2026, 1, 26),
            LocalDate.of(2026, 8, 15),
            LocalDate.of(2026, 10, 2),
            LocalDate.of(2026, 12, 25));
    assertThat(days)
        .filteredOn(Proposal::movable)
        .allMatch(Proposal::toConfirm)
        .extracting(Proposal::name)
        .contains("Holi", "Diwali");
  }

  @Test
  void aYearWithOnlyTheFixedDaysIsNoticed() {
    var fixed = List.<Holiday>of(new Holiday.OnDate(LocalDate.of(2027, 1, 26), List.of(), null));
    var full =
        List.<Holiday>of(new Holiday.OnDate(LocalDate.of(2027, 10, 29), List.of(), "Diwali"));

    assertThat(GazettedHolidays.areMissing(fixed, Year.of(2027))).isTrue();
    assertThat(GazettedHolidays.areMissing(full, Year.of(2027))).isFalse();
    assertThat(GazettedHolidays.areMissing(full, Year.of(2028))).isTrue();
  }
}
