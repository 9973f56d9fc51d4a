package org.rookery.desk.proof;

import java.time.Instant;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarJson;
import org.rookery.calendar.clock.CalendarVersion;
import tools.jackson.databind.JsonNode;

/** One version of the business hours that tickets of a proof were counted by. */
public record ProofCalendar(String id, int version, Instant since, JsonNode definition) {

  /** Ready to count with. */
  CalendarVersion compiled() {
    return switch (CalendarJson.read(definition, "calendar")) {
      case CalendarJson.Reading.Read(var read) ->
          new CalendarVersion(version, since, BusinessCalendar.of(read));
      case CalendarJson.Reading.Refused(var problems) ->
          throw new IllegalArgumentException("calendar " + id + " cannot be read: " + problems);
    };
  }
}
