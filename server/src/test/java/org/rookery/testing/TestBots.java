package org.rookery.testing;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rookery.bot.turn.Automations;
import org.rookery.bot.turn.EngineCall;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.ChannelKind;
import org.rookery.channel.WebsiteBot;
import org.rookery.channel.WebsiteBots;
import org.rookery.channel.WidgetKeyDirectory;
import org.rookery.chatflow.BusinessHours;
import org.rookery.chatflow.Capabilities;
import org.rookery.chatflow.PublishedFlow;
import org.rookery.chatflow.flow.FlowKey;
import org.rookery.engine.Automation;
import org.rookery.engine.BotDefinition;
import org.rookery.engine.BotSettings;
import org.rookery.engine.Effect;
import org.rookery.engine.Engine;
import org.rookery.engine.Input;
import org.rookery.engine.Session;
import org.rookery.engine.SessionText;
import org.rookery.engine.Surroundings;
import org.rookery.engine.Turn;
import org.rookery.message.BotId;
import org.rookery.message.Content;
import org.rookery.platform.id.Ids;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bots for tests of the message path, without flows: {@link #aBot} answers every message with an
 * echo, and does on command what a flow can do ({@code person}, {@code resolve}, {@code name Ada},
 * {@code wake}, {@code poison}, {@code deep}). All other bots are the product's own.
 */
@Primary
@TestComponent
public class TestBots implements Automations, WebsiteBots, EngineCall {
  private final TestNetwork network;
  private static final Session FRESH = SessionText.read("{\"state\":\"WAIT_INPUT\"}");

  private final Map<BotId, ABot> bots = new ConcurrentHashMap<>();
  private final ObjectProvider<Automations> automations;
  private final ObjectProvider<WebsiteBots> websites;
  private final WidgetKeyDirectory keys;
  private final Ids ids;

  TestBots(
      ObjectProvider<Automations> automations,
      ObjectProvider<WebsiteBots> websites,
      WidgetKeyDirectory keys,
      TestNetwork network,
      Ids ids) {
    this.network = network;
    this.automations = automations;
    this.websites = websites;
    this.keys = keys;
    this.ids = ids;
  }

  /** The network of the channel {@code test}. */
  public TestNetwork network() {
    return network;
  }

  /** A bot of a test. */
  public record ABot(
      WorkspaceId workspace,
      BotId id,
      String widgetKey,
      ChannelKind channel,
      List<String> origins,
      @Nullable String secret,
      Automation automation) {

    /** A visitor of this bot. */
    public ChannelAddress visitor(String userId) {
      return new ChannelAddress(workspace, id, channel, userId);
    }
  }

  /** An echo bot on a website that allows any origin. */
  public ABot aBot(WorkspaceId workspace) {
    return aBot(workspace, ChannelKind.WEBSITE, List.of(), null);
  }

  /** An echo bot on a channel. */
  public ABot aBot(
      WorkspaceId workspace, ChannelKind channel, List<String> origins, @Nullable String secret) {
    var id = new BotId(ids.next());
    var key = id.text().substring(4).toLowerCase(java.util.Locale.ROOT);
    var definition =
        new BotDefinition(
            id.text(),
            "Echo",
            true,
            Capabilities.WEBSITE,
            "en",
            ZoneId.of("UTC"),
            BotSettings.DEFAULT,
            BusinessHours.ALWAYS,
            Map.of(),
            List.of(),
            new byte[16]);
    var bot =
        new ABot(workspace, id, key, channel, origins, secret, Automation.compile(definition));
    bots.put(id, bot);
    keys.register(key, workspace, id);
    return bot;
  }

  @Override
  public Optional<Running> current(WorkspaceId workspace, BotId bot) {
    var ours = bots.get(bot);
    return ours == null
        ? others(automations).stream().findFirst().flatMap(a -> a.current(workspace, bot))
        : Optional.of(new Running(ours.automation(), "echo-1"));
  }

  @Override
  public PublishedFlow flow(WorkspaceId workspace, BotId bot, FlowKey key) {
    return others(automations).getFirst().flow(workspace, bot, key);
  }

  @Override
  public Optional<Running> revision(WorkspaceId workspace, BotId bot, String revision) {
    return bots.containsKey(bot)
        ? current(workspace, bot)
        : others(automations).stream()
            .findFirst()
            .flatMap(a -> a.revision(workspace, bot, revision));
  }

  @Override
  public Optional<WebsiteBot> find(WorkspaceId workspace, BotId bot) {
    var ours = bots.get(bot);
    return ours == null
        ? others(websites).stream().findFirst().flatMap(w -> w.find(workspace, bot))
        : Optional.of(
            new WebsiteBot(
                ours.workspace(),
                ours.id(),
                ours.channel(),
                true,
                ours.origins(),
                Map.of("name", "Echo", "botId", ours.id().text()),
                ours.secret(),
                false));
  }

  private <T> List<T> others(ObjectProvider<T> beans) {
    return beans.stream().filter(bean -> bean != this).toList();
  }

  @Override
  public Turn take(
      Automation automation, @Nullable Session session, Input input, Surroundings around) {
    return "Echo".equals(automation.bot().name())
        ? echo(session, input, around)
        : Engine.take(automation, session, input, around);
  }

  private static Turn echo(@Nullable Session session, Input input, Surroundings around) {
    return switch (input) {
      case Input.Opened _ when session == null -> turn(FRESH, say("Hello"));
      case Input.Said(Content.Text text, _) ->
          said(session == null ? FRESH : session, text.text(), around);
      case Input.Tick _ when session != null -> turn(next(session, 0L), say("Are you there?"));
      case Input.Accepted _, Input.Resolved _ when session != null -> turn(session);
      case Input.ReleasedToBot _ when session != null -> turn(session, say("I am back"));
      default -> Turn.none(session);
    };
  }

  private static Turn said(Session session, String text, Surroundings around) {
    return switch (text.split(" ")[0]) {
      case "person" ->
          turn(
              session,
              new Effect.RequestHuman("any", null, "normal", around.now().plusSeconds(120), null),
              system("Somebody will be with you"));
      case "resolve" -> turn(session, new Effect.ResolveConversation(null));
      case "name" -> turn(session, new Effect.SetContact("first_name", text.substring(5)));
      case "who" -> turn(session, say("You are " + around.contact().get("first_name")));
      case "wake" -> turn(next(session, around.now().plus(Duration.ofMinutes(5)).toEpochMilli()));
      case "poison" -> throw new IllegalStateException("a poisonous turn");
      case "deep" -> turn(session, say("So deep: " + deep(1)));
      default -> turn(session, say("You said: " + text), say("Anything else?"));
    };
  }

  /** Never comes back. */
  private static long deep(long level) {
    return level + deep(level + 1);
  }

  private static Effect say(String text) {
    return new Effect.Send(new Content.Text(text), 0, Effect.Role.BOT, "echo");
  }

  private static Effect system(String text) {
    return new Effect.Send(new Content.Text(text), 0, Effect.Role.SYSTEM, null);
  }

  private static Turn turn(Session session, Effect... effects) {
    return new Turn(next(session, null), new ArrayList<>(List.of(effects)), List.of());
  }

  /** The same session one turn later; a due instant of null leaves its timers, 0 clears them. */
  private static Session next(Session session, @Nullable Long due) {
    var json = (ObjectNode) Json.tree(SessionText.write(session));
    json.put("version", session.stateVersion() + 1);
    if (due != null) {
      json.remove("timers");
      if (due > 0) {
        json.putObject("timers").put("SESSION", due);
      }
    }
    return SessionText.read(Json.write(json));
  }
}
