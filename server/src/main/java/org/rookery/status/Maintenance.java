package org.rookery.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rookery.status.history.ComponentState;
import org.rookery.tenancy.PartnerId;

/**
 * A piece of planned work.
 *
 * @param updates what was said about it, the oldest first
 */
public record Maintenance(
    MaintenanceId id,
    Plan plan,
    State state,
    Course course,
    List<Update> updates,
    String createdBy,
    long version) {

  /** Keeps its own copy. */
  public Maintenance {
    updates = List.copyOf(updates);
  }

  /**
   * What is planned.
   *
   * @param partners whom it concerns; empty is everybody
   * @param reminders minutes before the start
   * @param emergency with less notice than there should be, for a reason
   * @param held begins and ends only when a person says so
   */
  public record Plan(
      String title,
      String description,
      List<ComponentId> components,
      Impact impact,
      Instant startAt,
      Instant endAt,
      List<PartnerId> partners,
      String contactNote,
      List<Integer> reminders,
      boolean emergency,
      String reason,
      boolean held) {
    /** Keeps its own copies. */
    public Plan {
      components = List.copyOf(components);
      partners = List.copyOf(partners);
      reminders = List.copyOf(reminders);
    }
  }

  /** What it does to those who use the components. */
  public enum Impact {
    NONE(ComponentState.OPERATIONAL, Duration.ZERO),
    DEGRADED(ComponentState.DEGRADED, Duration.ofDays(1)),
    PARTIAL(ComponentState.PARTIAL_OUTAGE, Duration.ofDays(3)),
    FULL(ComponentState.MAJOR_OUTAGE, Duration.ofDays(3));

    private final ComponentState state;
    private final Duration notice;

    Impact(ComponentState state, Duration notice) {
      this.state = state;
      this.notice = notice;
    }

    /** What uptime takes it for where it was not announced. */
    public ComponentState state() {
      return state;
    }

    /** How long before it has to be announced. */
    public Duration notice() {
      return notice;
    }

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far it has come. */
  public enum State {
    DRAFT,
    SCHEDULED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What really happened, and which reminders went out. */
  public record Course(
      @Nullable Instant announcedAt,
      @Nullable Instant beganAt,
      @Nullable Instant endedAt,
      List<Integer> reminded,
      @Nullable Instant overrunSaidAt) {

    /** Nothing yet. */
    static final Course FRESH = new Course(null, null, null, List.of(), null);
  }

  /** One thing that was said about it. */
  public record Update(int seq, Kind kind, String text, Instant at) {}

  /** What an update is about. */
  public enum Kind {
    ANNOUNCED,
    RESCHEDULED,
    REMINDED,
    BEGAN,
    UPDATE,
    OVERRUN,
    COMPLETED,
    CANCELLED;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it goes on beyond its end. */
  public boolean isOverrun(Instant now) {
    return state == State.IN_PROGRESS && now.isAfter(plan.endAt());
  }

  Maintenance with(Plan otherPlan, State otherState, Course otherCourse) {
    return new Maintenance(id, otherPlan, otherState, otherCourse, updates, createdBy, version + 1);
  }

  Maintenance with(State otherState, Course otherCourse) {
    return with(plan, otherState, otherCourse);
  }
}
