package org.rookery.calendar.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rookery.calendar.CalendarProblem;
import org.rookery.calendar.Holiday;
import org.rookery.calendar.Window;

class HolidayFilesTest {
  private static final Year YEAR = Year.of(2026);

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {",", ";", "\t"})
  void columnsAreSeparatedAsSpreadsheetsDo(String mark) {
    var text =
        "\uFEFFDate,Name,Open\r\n2026-03-04,Holi,\r\n2026-12-24,Eve,10:00-15:00 16:00-17:30\r\n";

    var read = HolidayCsv.read(text.replace(",", mark));

    assertThat(read.problems()).isEmpty();
    assertThat(read.days())
        .containsExactly(
            new Holiday.OnDate(LocalDate.of(2026, 3, 4), List.of(), "Holi"),
            new Holiday.OnDate(
                LocalDate.of(2026, 12, 24),
                List.of(new Window(600, 900), new Window(960, 1050)),
                "Eve"));
  }

  @Test
  void aQuotedNameMayHoldACommaAndALineMayDoWithoutOne() {
    var read = HolidayCsv.read("2026-08-15,\"Independence Day, national\"\n2026-10-02\n");

    assertThat(read.days())
        .extracting(Holiday.OnDate::name)
        .containsExactly("Independence Day, national", null);
  }

  @Test
  void wrongLinesAreNamedAndTheOthersAreTaken() {
    var read =
        HolidayCsv.read(
            "2026-02-30,No such day\n2026-03-04,Holi\n2026-03-04,Again\n2026-12-24,Eve,15:00-10:00\n");

    assertThat(read.days()).hasSize(1);
    assertThat(read.problems())
        .extracting(CalendarProblem::field)
        .containsExactly("line 1", "line 3", "line 4");
    assertThat(read.problems())
        .extracting(CalendarProblem::code)
        .containsExactly("invalid_date", "duplicate_holiday", "invalid_time");
  }

  @Test
  void anUnclosedQuoteIsAProblemAndNoFailure() {
    assertThat(HolidayCsv.read("2026-03-04,\"Holi\n2026-05-01,x").problems()).isNotEmpty();
  }

  @Test
  void wholeDaysOfACalendarFileAreHolidaysOnceSeveralOrYearly() {
    var read =
        HolidayIcs.read(
            calendar(
                "DTSTART;VALUE=DATE:20260304\nSUMMARY:Holi",
                "DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227\nSUMMARY:Break",
                "DTSTART;VALUE=DATE:20200501\nRRULE:FREQ=YEARLY\nSUMMARY:Labour Day"),
            YEAR,
            Year.of(2027));

    assertThat(read.problems()).isEmpty();
    assertThat(read.days())
        .extracting(Holiday.OnDate::date)
        .containsExactly(
            LocalDate.of(2026, 3, 4),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 12, 24),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 26),
            LocalDate.of(2027, 5, 1));
  }

  @Test
  void anAppointmentIsNoHoliday() {
    var read = HolidayIcs.read(calendar("DTSTART:20260304T100000Z\nSUMMARY:Meeting"), YEAR, YEAR);

    assertThat(read.days()).isEmpty();
    assertThat(read.problems())
        .extracting(CalendarProblem::code)
        .containsExactly("not_a_whole_day");
  }

  @Test
  void anEventOfEverySecondEndsNobodysDay() {
    var read =
        HolidayIcs.read(
            calendar("DTSTART;VALUE=DATE:00010101\nRRULE:FREQ=SECONDLY\nSUMMARY:Bad"), YEAR, YEAR);

    assertThat(read.days()).hasSizeLessThanOrEqualTo(366);
  }

  @Test
  void anythingElseIsNoCalendarFile() {
    assertThat(HolidayIcs.read("<html>", YEAR, YEAR).problems())
        .extracting(CalendarProblem::code)
        .containsExactly("invalid");
  }

  private static String calendar(String... events) {
    var text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n");
    for (var event : events) {
      text.append("BEGIN:VEVENT\nUID:").append(text.length()).append('\n');
      text.append(event).append("\nEND:VEVENT\n");
    }
    return text.append("END:VCALENDAR\n").toString().replace("\n", "\r\n");
  }
}
