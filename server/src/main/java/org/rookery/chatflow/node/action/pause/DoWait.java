package org.rookery.chatflow.node.action.pause;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.MaxTime;
import org.rookery.chatflow.node.MinTime;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;

/** Pauses: for a while, until a date, or until the next business opening. */
public final class DoWait implements NodeType<DoWait.Settings> {

  /**
   * Its own settings.
   *
   * @param forTime how long, from one second to thirty days
   * @param interruptible a message ends the pause by {@code interrupted}
   */
  public record Settings(
      Mode mode,
      @JsonProperty("for") @Nullable @MinTime("PT1S") @MaxTime("P30D") Duration forTime,
      @Nullable Until until,
      Boolean interruptible) {
    public Settings {
      if (mode == null) mode = Mode.FOR;
      if (interruptible == null) interruptible = true;
    }
  }

  /**
   * An instant to wait for.
   *
   * @param attr an attribute that holds a date or an instant
   * @param offset added to it, may be negative
   * @param opening the next business opening instead
   */
  public record Until(@Nullable String attr, @Nullable Duration offset, boolean opening) {}

  /** What ends the pause. */
  public enum Mode {
    FOR,
    UNTIL
  }

  @Override
  public String id() {
    return "do.wait";
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
    return settings.interruptible()
        ? List.of(Port.of("elapsed"), Port.optional("interrupted"))
        : List.of(Port.of("elapsed"));
  }

  @Override
  public boolean waits(Settings settings) {
    return true;
  }

  @Override
  public @Nullable Duration pause(Settings settings) {
    return settings.mode() == Mode.FOR ? settings.forTime() : null;
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    var until = settings.until();
    if (settings.mode() == Mode.FOR && settings.forTime() == null) {
      return Stream.of(flow.error("V-E06", "Say how long to wait.", "for"));
    }
    var unknown = until == null || (until.attr() == null && !until.opening());
    return settings.mode() == Mode.UNTIL && unknown
        ? Stream.of(flow.error("V-E06", "Say what to wait for.", "until"))
        : Stream.empty();
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    return new Pause(settings, flow.go("elapsed"), flow.go("interrupted"));
  }
}
