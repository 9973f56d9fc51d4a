package org.rookery.chatflow.node.action.livechat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.MaxText;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.Texts;

/** Asks for a person; the bot is silent until one comes, or nobody does. */
public final class DoLiveChat implements NodeType<DoLiveChat.Settings> {

  /**
   * Its own settings.
   *
   * @param text said while the contact waits; absent means the built-in one
   * @param team an older way to name a team
   * @param requestExpirySeconds how long to wait; absent means the bot's own time
   * @param collectFirst attributes the contact is asked for before a person is called, if unknown
   * @param afterResolve what happens once the person has closed the chat
   */
  public record Settings(
      @Nullable @MaxText(4000) Texts text,
      Target target,
      @Nullable String team,
      @Pattern(regexp = "low|normal|high|urgent") String priority,
      @Nullable @Min(15) @Max(86_400) Integer requestExpirySeconds,
      @Size(max = 5) List<@Pattern(regexp = "contact\\.(name|email|phone)") String> collectFirst,
      AfterResolve afterResolve) {
    public Settings {
      if (target == null) target = team == null ? Target.ANYBODY : new Target("team", team);
      if (priority == null) priority = "normal";
      collectFirst = collectFirst == null ? List.of() : List.copyOf(collectFirst);
      if (afterResolve == null) afterResolve = AfterResolve.END;
    }

    @Nullable Duration expiry() {
      return requestExpirySeconds == null ? null : Duration.ofSeconds(requestExpirySeconds);
    }
  }

  /** Who should come. */
  public record Target(@Pattern(regexp = "any|team|agent") String kind, @Nullable String id) {
    static final Target ANYBODY = new Target("any", null);

    public Target {
      if (kind == null) kind = "any";
    }
  }

  /** What happens once the person has closed the chat. */
  public enum AfterResolve {
    END,
    CONTINUE,
    RESTART
  }

  @Override
  public String id() {
    return "do.live_chat";
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
    return settings.afterResolve() == AfterResolve.CONTINUE
        ? List.of(
            Port.optional("accepted"),
            Port.optional("unavailable"),
            Port.optional("expired"),
            Port.of("resolved"))
        : List.of(
            Port.optional("accepted"), Port.optional("unavailable"), Port.optional("expired"));
  }

  @Override
  public boolean waits(Settings settings) {
    return true;
  }

  @Override
  public Stream<String> writes(Settings settings) {
    return settings.collectFirst().stream();
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    var problems = new ArrayList<Problem>();
    var target = settings.target();
    if (!flow.humanTargetExists(target.kind(), target.id())) {
      problems.add(flow.error("V-E21", "The team or member to ask for does not exist.", "target"));
    }
    if (!flow.connected("unavailable") || !flow.connected("expired")) {
      problems.add(
          flow.warning(
              "V-W12", "Nothing is connected for when nobody is there or nobody comes.", null));
    }
    if ("do.end".equals(flow.typeBehind("accepted"))) {
      problems.add(flow.warning("V-W11", "The chat would be closed before anybody comes.", null));
    }
    return problems.stream();
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    return new LiveChat(settings, flow);
  }
}
