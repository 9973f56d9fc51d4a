package org.rookery.calendar.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.Due;
import org.rookery.calendar.Pause;
import org.rookery.calendar.Stretch;

/** One promise: so much time from here. A clock holds several while its category changes. */
public record Leg(Instant start, Budget budget) {

  /** The counted time it allows. */
  public Duration amount(BusinessCalendar calendar) {
    return switch (budget) {
      case Budget.Wall(var amount) -> amount;
      case Budget.Service(var amount) -> amount;
      case Budget.BusinessDays(var days) -> calendar.definition().standardDay().multipliedBy(days);
      case Budget.WallRolled(var amount, var grace) -> {
        var due = rolled(calendar, start.plus(amount), grace);
        yield due == null ? amount : Duration.between(start, due);
      }
    };
  }

  /** The earliest instant at which its time is used up; null if the calendar never gets there. */
  public @Nullable Instant due(BusinessCalendar calendar, List<Pause> pauses) {
    return budget instanceof Budget.WallRolled(var amount, var grace)
        ? rolled(calendar, start.plus(amount), grace)
        : after(calendar, pauses, amount(calendar));
  }

  /** The earliest instant at which a share of its time, in percent, is used up. */
  @Nullable Instant reached(BusinessCalendar calendar, List<Pause> pauses, int percent) {
    var share = share(amount(calendar), percent);
    return budget instanceof Budget.WallRolled ? start.plus(share) : after(calendar, pauses, share);
  }

  /** Rounded up to whole seconds. */
  private static Duration share(Duration whole, int percent) {
    return Duration.ofSeconds(Math.ceilDiv(whole.toSeconds() * percent, 100));
  }

  private @Nullable Instant after(BusinessCalendar calendar, List<Pause> pauses, Duration counted) {
    var time = counts() ? calendar : AroundTheClock.CALENDAR;
    return time.due(start, counted, pauses) instanceof Due.At(var at) ? at : null;
  }

  /** The time counted until an instant. */
  public Duration used(BusinessCalendar calendar, Instant until, List<Pause> pauses) {
    return (counts() ? calendar : AroundTheClock.CALENDAR).elapsed(start, until, pausesOf(pauses));
  }

  /** Every second until an instant, counted or not, and why. */
  List<Stretch> explain(BusinessCalendar calendar, Instant until, List<Pause> pauses) {
    return (counts() ? calendar : AroundTheClock.CALENDAR).explain(start, until, pausesOf(pauses));
  }

  private List<Pause> pausesOf(List<Pause> pauses) {
    return budget instanceof Budget.WallRolled ? List.of() : pauses;
  }

  /** Whether the windows of the calendar matter. */
  private boolean counts() {
    return switch (budget) {
      case Budget.Wall _, Budget.WallRolled _ -> false;
      case Budget.Service _, Budget.BusinessDays _ -> true;
    };
  }

  private static @Nullable Instant rolled(BusinessCalendar calendar, Instant wall, Duration grace) {
    if (calendar.isOpen(wall)) {
      return wall;
    }
    return calendar.nextOpen(wall).map(open -> open.plus(grace)).orElse(null);
  }
}
