package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.Budget;
import org.rookery.desk.sla.ClockKind;
import org.rookery.desk.sla.EscalationRule;
import org.rookery.desk.sla.SlaPolicy;
import org.rookery.desk.sla.Trigger;
import org.rookery.platform.json.Json;

/** A policy as people edit it and as it is stored. */
public record PolicyJson(
    @NotNull @Size(max = 40) List<@Valid @NotNull Target> targets,
    @NotNull @Size(max = 10) List<@NotNull @Min(1) @Max(99) Integer> warnings,
    @NotNull @Valid Amount silence,
    @NotNull @Size(max = 5) List<@Valid @NotNull Amount> reminders,
    @NotNull @Size(max = 60) List<@Valid @NotNull Escalation> escalations,
    @Min(1) @Max(60) int reopenDays,
    @Min(1) @Max(500) int shortestUpdate) {

  /** So much time for one clock of one category. */
  public record Target(
      @NotNull Category category, @NotNull ClockKind clock, @NotNull @Valid Amount amount) {}

  /** Which time counts. */
  public enum Mode {
    WALL,
    SERVICE,
    BUSINESS_DAYS,
    WALL_ROLLED
  }

  /**
   * How much of which time.
   *
   * @param graceMinutes behind the next opening, of {@link Mode#WALL_ROLLED}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Amount(
      @NotNull Mode mode,
      @Nullable @Min(1) @Max(1_000_000) Integer minutes,
      @Nullable @Min(1) @Max(400) Integer days,
      @Nullable @Min(0) @Max(1440) Integer graceMinutes) {

    Budget budget() {
      return switch (mode) {
        case WALL -> new Budget.Wall(ofMinutes());
        case SERVICE -> new Budget.Service(ofMinutes());
        case BUSINESS_DAYS -> new Budget.BusinessDays(days == null ? 1 : days);
        case WALL_ROLLED ->
            new Budget.WallRolled(
                ofMinutes(), Duration.ofMinutes(graceMinutes == null ? 0 : graceMinutes));
      };
    }

    private Duration ofMinutes() {
      return Duration.ofMinutes(minutes == null ? 1 : minutes);
    }

    /** What its mode needs is there. */
    boolean isWhole() {
      return mode == Mode.BUSINESS_DAYS ? days != null : minutes != null;
    }

    static Amount of(Budget budget) {
      return switch (budget) {
        case Budget.Wall(var amount) -> new Amount(Mode.WALL, minutes(amount), null, null);
        case Budget.Service(var amount) -> new Amount(Mode.SERVICE, minutes(amount), null, null);
        case Budget.BusinessDays(var days) -> new Amount(Mode.BUSINESS_DAYS, null, days, null);
        case Budget.WallRolled(var amount, var grace) ->
            new Amount(Mode.WALL_ROLLED, minutes(amount), null, minutes(grace));
      };
    }

    private static int minutes(Duration amount) {
      return Math.toIntExact(amount.toMinutes());
    }
  }

  /** What can raise a ticket. */
  public enum On {
    INFORMED,
    REACHED,
    OVERDUE,
    REOPENED,
    ASKED,
    DISPUTED,
    THREATENED
  }

  /**
   * Which trigger raises which categories to which level.
   *
   * @param clock of {@link On#REACHED} and {@link On#OVERDUE}
   * @param percent of {@link On#REACHED}; 100 is the breach
   * @param by of {@link On#OVERDUE}
   * @param times of {@link On#REOPENED}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Escalation(
      @NotNull On on,
      @Nullable ClockKind clock,
      @Nullable @Min(1) @Max(100) Integer percent,
      @Nullable @Valid Amount by,
      @Nullable @Min(1) @Max(20) Integer times,
      @NotEmpty Set<@NotNull Category> categories,
      @Min(2) @Max(3) int level) {

    EscalationRule rule() {
      return new EscalationRule(trigger(), categories, level);
    }

    private Trigger trigger() {
      var of = clock == null ? ClockKind.RESOLUTION : clock;
      return switch (on) {
        case INFORMED -> new Trigger.Informed();
        case REACHED -> new Trigger.Reached(of, percent == null ? 100 : percent);
        case OVERDUE ->
            new Trigger.Overdue(of, by == null ? new Budget.Wall(Duration.ZERO) : by.budget());
        case REOPENED -> new Trigger.Reopened(times == null ? 1 : times);
        case ASKED -> new Trigger.Asked();
        case DISPUTED -> new Trigger.Disputed();
        case THREATENED -> new Trigger.Threatened();
      };
    }

    static Escalation of(EscalationRule rule) {
      return switch (rule.trigger()) {
        case Trigger.Informed _ -> of(On.INFORMED, rule, null, null, null, null);
        case Trigger.Reached(var clock, var percent) ->
            of(On.REACHED, rule, clock, percent, null, null);
        case Trigger.Overdue(var clock, var by) ->
            of(On.OVERDUE, rule, clock, null, Amount.of(by), null);
        case Trigger.Reopened(var times) -> of(On.REOPENED, rule, null, null, null, times);
        case Trigger.Asked _ -> of(On.ASKED, rule, null, null, null, null);
        case Trigger.Disputed _ -> of(On.DISPUTED, rule, null, null, null, null);
        case Trigger.Threatened _ -> of(On.THREATENED, rule, null, null, null, null);
      };
    }

    private static Escalation of(
        On on,
        EscalationRule rule,
        @Nullable ClockKind clock,
        @Nullable Integer percent,
        @Nullable Amount by,
        @Nullable Integer times) {
      return new Escalation(on, clock, percent, by, times, rule.categories(), rule.level());
    }
  }

  /** Fields that are missing although their mode or trigger needs them. */
  public List<String> gaps() {
    var gaps = new ArrayList<String>();
    for (var i = 0; i < targets.size(); i++) {
      if (!targets.get(i).amount().isWhole()) {
        gaps.add("targets[" + i + "].amount");
      }
    }
    for (var i = 0; i < reminders.size(); i++) {
      if (!reminders.get(i).isWhole()) {
        gaps.add("reminders[" + i + "]");
      }
    }
    if (!silence.isWhole()) {
      gaps.add("silence");
    }
    return gaps;
  }

  /** As the fold takes it. */
  public SlaPolicy policy(long version) {
    var byCategory = new EnumMap<Category, Map<ClockKind, Budget>>(Category.class);
    for (var target : targets) {
      byCategory
          .computeIfAbsent(target.category(), _ -> new EnumMap<>(ClockKind.class))
          .put(target.clock(), target.amount().budget());
    }
    return new SlaPolicy(
        version,
        byCategory,
        warnings.stream().sorted().toList(),
        silence.budget(),
        reminders.stream().map(Amount::budget).toList(),
        escalations.stream().map(Escalation::rule).toList(),
        Duration.ofDays(reopenDays),
        shortestUpdate);
  }

  /** As people edit it. */
  public static PolicyJson of(SlaPolicy policy) {
    var targets = new ArrayList<Target>();
    new TreeMap<>(policy.targets())
        .forEach(
            (category, clocks) ->
                new TreeMap<>(clocks)
                    .forEach(
                        (clock, budget) ->
                            targets.add(new Target(category, clock, Amount.of(budget)))));
    return new PolicyJson(
        targets,
        policy.warnings(),
        Amount.of(policy.silence()),
        policy.reminders().stream().map(Amount::of).toList(),
        policy.escalations().stream().map(Escalation::of).toList(),
        Math.toIntExact(policy.reopenWindow().toDays()),
        policy.shortestUpdate());
  }

  /** Its stored text. */
  static String text(SlaPolicy policy) {
    return Json.write(of(policy));
  }

  /** Reads what was stored. */
  static SlaPolicy stored(String text, long version) {
    return Json.read(text, PolicyJson.class).policy(version);
  }
}
