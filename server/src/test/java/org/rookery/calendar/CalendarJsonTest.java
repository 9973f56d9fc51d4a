package org.rookery.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CalendarJsonTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void windowsHolidaysAndZoneAreRead() {
    var definition =
        read(
            """
            {"zone": "Asia/Kolkata",
             "weekly": {"MON": [["10:00", "13:00"], ["13:00", "24:00"]], "FRI": [["22:00", "06:00"]]},
             "holidays": ["2026-10-02", {"month": 12, "day": 25},
                          {"date": "2026-12-24", "name": "Eve", "windows": [["10:00", "14:00"]]}]}
            """);

    assertThat(definition.zone().getId()).isEqualTo("Asia/Kolkata");
    assertThat(definition.on(DayOfWeek.MONDAY))
        .containsExactly(new Window(600, 780), new Window(780, 1440));
    assertThat(definition.on(DayOfWeek.FRIDAY).getFirst().runsOverMidnight()).isTrue();
    assertThat(definition.holidays()).hasSize(3);
  }

  @Test
  void aBusinessDayIsWorthWhatTheCalendarSaysElseItsLongestDay() {
    var friday =
        "{\"zone\":\"UTC\",\"weekly\":{\"THU\":[[\"09:00\",\"17:00\"]],\"FRI\":[[\"09:00\",\"14:00\"]]}";

    assertThat(read(friday + ",\"standardDayMinutes\":300}").standardDay()).hasMinutes(300);
    assertThat(read(friday + "}").standardDay()).hasHours(8);
  }

  @ParameterizedTest(name = "{1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # zone
          {"zone":"GMT+5:30","weekly":{"MON":[["09:00","17:00"]]}}              | c.zone           | invalid_timezone
          {"weekly":{"MON":[["09:00","17:00"]]}}                                | c.zone           | invalid_timezone
          # windows
          {"zone":"UTC","weekly":{"MON":[["9","17:00"]]}}                       | c.weekly.MON[0]  | invalid_time
          {"zone":"UTC","weekly":{"MON":[["24:00","05:00"]]}}                   | c.weekly.MON[0]  | invalid_time
          {"zone":"UTC","weekly":{"MON":[["09:00"]]}}                           | c.weekly.MON[0]  | invalid
          {"zone":"UTC","weekly":{"MO":[["09:00","17:00"]]}}                    | c.weekly.MO      | unknown_weekday
          {"zone":"UTC","weekly":{"MON":[["09:00","13:00"],["12:00","17:00"]]}} | c.weekly.MON[1]  | shift_overlap
          {"zone":"UTC","weekly":{"MON":[["22:00","06:00"]],"TUE":[["05:00","09:00"]]}} | c.weekly.TUE[0] | shift_overlap
          {"zone":"UTC","weekly":{"MON":[["05:00","09:00"]],"SUN":[["22:00","06:00"]]}} | c.weekly.SUN[0] | shift_overlap
          # never open
          {"zone":"UTC","weekly":{}}                                            | c.weekly         | never_opens
          {"zone":"UTC","weekly":{"MON":[]},"holidays":["2026-01-01"]}          | c.weekly         | never_opens
          # holidays
          {"zone":"UTC","weekly":{"MON":[["09:00","17:00"]]},"holidays":["2026-02-30"]} | c.holidays[0] | invalid_date
          {"zone":"UTC","weekly":{"MON":[["09:00","17:00"]]},"holidays":[{"month":13,"day":1}]} | c.holidays[0] | invalid_date
          {"zone":"UTC","weekly":{"MON":[["09:00","17:00"]]},"holidays":["2026-01-01","2026-01-01"]} | c.holidays[1] | duplicate_holiday
          # business days
          {"zone":"UTC","weekly":{"MON":[["09:00","17:00"]]},"standardDayMinutes":0}     | c.standardDayMinutes | out_of_range
          {"zone":"UTC","weekly":{"MON":[["09:00","17:00"]]},"standardDayMinutes":1441}  | c.standardDayMinutes | out_of_range
          {"zone":"UTC","weekly":{"MON":[["09:00","17:00"]]},"standardDayMinutes":"480"} | c.standardDayMinutes | out_of_range
          # unknown fields
          {"zone":"UTC","weekly":{"MON":[["09:00","17:00"]]},"colour":"red"}    | c.colour         | unknown_field
          """)
  void everyWrongFieldIsNamed(String json, String field, String code) {
    var reading = CalendarJson.read(JSON.readTree(json), "c");

    assertThat(reading).isInstanceOf(CalendarJson.Reading.Refused.class);
    assertThat(((CalendarJson.Reading.Refused) reading).problems())
        .extracting(problem -> List.of(problem.field(), problem.code()))
        .contains(List.of(field, code));
  }

  private static CalendarDefinition read(String json) {
    return ((CalendarJson.Reading.Read) CalendarJson.read(JSON.readTree(json), "c")).definition();
  }
}
