package org.rookery.desk.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Ticket;
import org.rookery.desk.sla.ClockId;

/**
 * A promise that was broken.
 *
 * @param stoppedAt when it was fulfilled after all
 * @param overshoot by how much counted time
 */
public record Breach(
    Ticket ticket,
    ClockId clock,
    Instant dueAt,
    @Nullable Instant stoppedAt,
    Duration overshoot,
    @Nullable Reason reason,
    @Nullable String reasonBy) {

  /** By how much real time, as seen at an instant. */
  public Duration wallOvershoot(Instant now) {
    return Duration.between(dueAt, stoppedAt == null ? now : stoppedAt);
  }

  /** Why, as a manager sees it. */
  public enum Reason {
    PEOPLE,
    TRIAGE,
    THIRD_PARTY,
    LOAD,
    PROCESS,
    OTHER;

    /** As stored and shown. */
    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The reason written as this text. */
    @JsonCreator
    public static Reason of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
