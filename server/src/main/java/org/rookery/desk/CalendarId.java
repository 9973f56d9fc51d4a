package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** Business hours of the desk, in versions. */
public record CalendarId(UUID value) implements Id {
  private static final String PREFIX = "cal_";

  /** Reads {@code cal_…}. */
  @JsonCreator
  public static CalendarId of(String text) {
    return new CalendarId(Id.parse(PREFIX, text));
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public String toString() {
    return text();
  }
}
