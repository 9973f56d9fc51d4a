package org.rookery.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.rookery.desk.sla.StandardPolicy;
import org.rookery.desk.store.CalendarStore;
import org.rookery.desk.store.PolicyStore;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The calendar and the policy a new desk starts with; both can be edited like any other. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class DeskDefaults implements ApplicationRunner {
  /** Business hours where no contract says otherwise. */
  public static final CalendarId CALENDAR = new CalendarId(new UUID(0x0DE5_0000_0000_0000L, 1));

  /** Promises where no contract says otherwise. */
  public static final PolicyId POLICY = new PolicyId(new UUID(0x0DE5_0000_0000_0000L, 2));

  /** Monday to Friday, and the three national holidays of fixed date; others are loaded yearly. */
  static final String IN_STANDARD =
      """
      {"zone":"Asia/Kolkata","standardDayMinutes":780,
       "weekly":{"MON":[["10:00","23:00"]],"TUE":[["10:00","23:00"]],"WED":[["10:00","23:00"]],
                 "THU":[["10:00","23:00"]],"FRI":[["10:00","23:00"]]},
       "holidays":[{"month":1,"day":26,"name":"Republic Day"},
                   {"month":8,"day":15,"name":"Independence Day"},
                   {"month":10,"day":2,"name":"Gandhi Jayanti"}]}
      """;

  private final Database database;
  private final CalendarStore calendars;
  private final PolicyStore policies;
  private final InstantSource clock;

  DeskDefaults(
      Database database, CalendarStore calendars, PolicyStore policies, InstantSource clock) {
    this.database = database;
    this.calendars = calendars;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var now = clock.instant();
    database.run(
        ProviderScope.PROVIDER,
        tx -> {
          if (calendars.find(tx, CALENDAR).isEmpty()) {
            calendars.insert(tx, calendar(now));
          }
          if (policies.find(tx, POLICY).isEmpty()) {
            policies.insert(tx, policy(now));
          }
        });
  }

  private static DeskCalendar calendar(Instant now) {
    return new DeskCalendar(CALENDAR, 1, "IN-STANDARD", IN_STANDARD, now, "");
  }

  private static DeskPolicy policy(Instant now) {
    var definition = PolicyJson.text(StandardPolicy.version(1));
    return new DeskPolicy(POLICY, 1, "Standard", definition, now, "");
  }
}
