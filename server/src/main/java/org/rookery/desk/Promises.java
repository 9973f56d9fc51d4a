package org.rookery.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarJson;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.desk.sla.SlaPolicy;
import org.rookery.desk.sla.SlaTerms;
import org.rookery.desk.store.CalendarStore;
import org.rookery.desk.store.ContractStore;
import org.rookery.desk.store.PolicyStore;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/**
 * What holds for a ticket: the contract's policy and calendar, or the desk's own. Versions never
 * change, so what was compiled once is kept.
 */
@Component
public class Promises {
  private final CalendarStore calendars;
  private final PolicyStore policies;
  private final ContractStore contracts;
  private final Map<DeskCalendar, CalendarVersion> compiled = new ConcurrentHashMap<>();
  private final Map<DeskPolicy, SlaPolicy> read = new ConcurrentHashMap<>();

  Promises(CalendarStore calendars, PolicyStore policies, ContractStore contracts) {
    this.calendars = calendars;
    this.policies = policies;
    this.contracts = contracts;
  }

  /** The terms of a ticket that a partner opens now; the desk's own for nobody in particular. */
  public Terms terms(DSLContext tx, @Nullable PartnerId partner, Instant now) {
    var contract =
        partner == null ? Optional.<Contract>empty() : contracts.inForce(tx, partner, now);
    var policy = contract.map(Contract::policy).orElse(DeskDefaults.POLICY);
    var calendar = contract.map(Contract::calendar).orElse(DeskDefaults.CALENDAR);
    return new Terms(
        policy,
        policies.find(tx, policy).orElseThrow().version(),
        calendar,
        calendars.find(tx, calendar).orElseThrow().version());
  }

  /** The newest version of a policy, or of the one that holds for this partner now. */
  public Optional<SlaPolicy> policy(
      DSLContext tx, @Nullable PolicyId id, @Nullable PartnerId partner, Instant now) {
    var wanted =
        id != null || partner == null
            ? Optional.ofNullable(id)
            : contracts.inForce(tx, partner, now).map(Contract::policy);
    return policies.find(tx, wanted.orElse(DeskDefaults.POLICY)).map(this::read);
  }

  /** The newest version of a calendar, or of the one that holds for this partner now. */
  public Optional<CalendarVersion> calendar(
      DSLContext tx, @Nullable CalendarId id, @Nullable PartnerId partner, Instant now) {
    var wanted =
        id != null || partner == null
            ? Optional.ofNullable(id)
            : contracts.inForce(tx, partner, now).map(Contract::calendar);
    return calendars
        .find(tx, wanted.orElse(DeskDefaults.CALENDAR))
        .map(version -> compiled.computeIfAbsent(version, Promises::compile));
  }

  /** The policy version of a ticket and all versions of its calendar, ready to count with. */
  public SlaTerms of(DSLContext tx, Terms terms) {
    return new SlaTerms(policy(tx, terms), calendar(tx, terms.calendar()));
  }

  /** All versions of a calendar. */
  public List<CalendarVersion> calendar(DSLContext tx, CalendarId id) {
    return calendars.versions(tx, id).stream()
        .map(version -> compiled.computeIfAbsent(version, Promises::compile))
        .toList();
  }

  private SlaPolicy policy(DSLContext tx, Terms terms) {
    return read(policies.version(tx, terms.policy(), terms.policyVersion()).orElseThrow());
  }

  private SlaPolicy read(DeskPolicy policy) {
    return read.computeIfAbsent(policy, it -> PolicyJson.stored(it.definition(), it.version()));
  }

  private static CalendarVersion compile(DeskCalendar version) {
    return switch (CalendarJson.read(Json.tree(version.definition()), "calendar")) {
      case CalendarJson.Reading.Read(var definition) ->
          new CalendarVersion(
              Math.toIntExact(version.version()),
              version.createdAt(),
              BusinessCalendar.of(definition));
      case CalendarJson.Reading.Refused(var problems) ->
          throw new IllegalStateException(version.id() + " cannot be read: " + problems);
    };
  }
}
