package org.rookery.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.clock.Budget;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.calendar.clock.SlaClock;
import org.rookery.desk.store.CalendarStore;
import org.rookery.desk.store.PolicyStore;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Whether the desk is open, and until or from when. */
@Component
public class DeskHours {
  private static final Duration LONGEST = Duration.ofDays(40);

  private final Database database;
  private final Promises promises;
  private final CalendarStore calendars;
  private final PolicyStore policies;

  DeskHours(Database database, Promises promises, CalendarStore calendars, PolicyStore policies) {
    this.database = database;
    this.promises = promises;
    this.calendars = calendars;
    this.policies = policies;
  }

  /** Hours at an instant, and what the terms they belong to are called. */
  public record At(
      ZoneId zone,
      String calendarName,
      String policyName,
      boolean open,
      @Nullable Instant openUntil,
      @Nullable Instant nextOpening) {}

  /** The hours of these terms. */
  public At of(Place place, Terms terms, Instant now) {
    return database.inTransaction(place.scope(), tx -> of(tx, terms, now));
  }

  /** The desk as it stands, with the definitions that hold for the caller. */
  public record Now(At at, String calendar, String policy) {}

  /** The desk now, under the contract of the place. */
  public Now now(Place place, Instant now) {
    var partner = place instanceof Place.OfPartner(var id) ? id : null;
    return database.inTransaction(
        place.scope(),
        tx -> {
          var terms = promises.terms(tx, partner, now);
          return new Now(
              of(tx, terms, now),
              calendars.find(tx, terms.calendar()).orElseThrow().definition(),
              policies.find(tx, terms.policy()).orElseThrow().definition());
        });
  }

  /** The zone of the desk's own calendar. */
  public ZoneId zone(DSLContext tx, Instant now) {
    return CalendarVersion.inForce(promises.calendar(tx, DeskDefaults.CALENDAR), now)
        .calendar()
        .definition()
        .zone();
  }

  /** When so many business days of the desk are over. */
  public Instant afterBusinessDays(DSLContext tx, Instant from, int days) {
    var calendars = promises.calendar(tx, DeskDefaults.CALENDAR);
    return Objects.requireNonNull(
        SlaClock.start(from, new Budget.BusinessDays(days), calendars).dueAt());
  }

  private At of(DSLContext tx, Terms terms, Instant now) {
    var calendar = CalendarVersion.inForce(promises.calendar(tx, terms.calendar()), now).calendar();
    var open = calendar.isOpen(now);
    return new At(
        calendar.definition().zone(),
        calendars.find(tx, terms.calendar()).orElseThrow().name(),
        policies.version(tx, terms.policy(), terms.policyVersion()).orElseThrow().name(),
        open,
        open ? closing(calendar, now) : null,
        open ? null : calendar.nextOpen(now).orElse(null));
  }

  /** The end of the open stretch that an instant lies in, unless it is open for weeks. */
  private static @Nullable Instant closing(BusinessCalendar calendar, Instant now) {
    var spans = calendar.spans(now, now.plus(LONGEST), List.of());
    var end = now;
    for (var span : spans) {
      if (!span.from().equals(end)) {
        return end;
      }
      end = span.to();
    }
    return null;
  }
}
