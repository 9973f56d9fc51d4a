package org.rookery.chatflow.node.action.hours;

import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.BusinessHours;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.FlowContext.Schedule;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.StepResult;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.TurnContext;

/** Business hours: open or closed now. */
public final class DoHours implements NodeType<DoHours.Settings> {

  /**
   * Its own settings.
   *
   * @param schedule {@code account}, {@code custom} or {@code team:} and a name
   * @param custom windows by day, {@code {"mon":[["09:00","17:00"]],"holidays":["2026-12-25"]}}
   * @param timezone whose wall clock counts
   */
  public record Settings(
      @Pattern(regexp = "account|custom|team:.+") String schedule,
      @Nullable Map<String, List<Object>> custom,
      TimeZoneOf timezone) {
    public Settings {
      if (schedule == null) schedule = "account";
      if (timezone == null) timezone = TimeZoneOf.BOT;
      if (custom != null) custom = new LinkedHashMap<>(custom);
    }
  }

  /** Whose wall clock counts. */
  public enum TimeZoneOf {
    BOT,
    CONTACT
  }

  /** Asks one schedule; the contact's zone only matters to the node's own hours. */
  private record Door(
      @Nullable NodeHours own, String schedule, boolean contactZone, Go open, Go closed)
      implements Behaviour {
    @Override
    public StepResult enter(TurnContext turn) {
      BusinessHours hours = own == null ? turn.hours(schedule) : own.in(zone(turn));
      return hours.isOpen(turn.now()) ? open : closed;
    }

    private ZoneId zone(TurnContext turn) {
      var zone = turn.rendering().zone();
      return contactZone ? NodeHours.zone(turn.value("contact.timezone"), zone) : zone;
    }
  }

  @Override
  public String id() {
    return "do.hours";
  }

  @Override
  public Family family() {
    return Family.ACTION;
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  @Override
  public List<Port> ports(Settings settings) {
    return List.of(Port.of("open"), Port.of("closed"));
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    if (settings.schedule().equals("custom")) {
      var problem = NodeHours.of(settings.custom()).problem();
      return problem == null
          ? Stream.empty()
          : Stream.of(flow.error("V-E23", "These business hours do not do: " + problem, "custom"));
    }
    return flow.schedule(settings.schedule()) == Schedule.FILLED
        ? Stream.empty()
        : Stream.of(flow.error("V-E23", "This schedule is empty or does not exist.", "schedule"));
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var own = settings.schedule().equals("custom") ? NodeHours.of(settings.custom()) : null;
    return new Door(
        own,
        settings.schedule(),
        settings.timezone() == TimeZoneOf.CONTACT,
        flow.go("open"),
        flow.go("closed"));
  }
}
