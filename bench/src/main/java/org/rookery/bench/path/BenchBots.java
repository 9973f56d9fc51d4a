package org.rookery.bench.path;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.bot.turn.Automations;
import org.rookery.bot.turn.EngineCall;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.ChannelKind;
import org.rookery.channel.WebsiteBot;
import org.rookery.channel.WebsiteBots;
import org.rookery.chatflow.BusinessHours;
import org.rookery.chatflow.Capabilities;
import org.rookery.chatflow.PublishedFlow;
import org.rookery.chatflow.flow.FlowKey;
import org.rookery.engine.Automation;
import org.rookery.engine.BotDefinition;
import org.rookery.engine.BotSettings;
import org.rookery.engine.Effect;
import org.rookery.engine.Input;
import org.rookery.engine.Session;
import org.rookery.engine.SessionText;
import org.rookery.engine.Surroundings;
import org.rookery.engine.Turn;
import org.rookery.message.BotId;
import org.rookery.message.Content;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * One bot in each of fifty workspaces, with a stand-in for the engine: two answers to every message
 * and a session of ordinary size, so that what is measured is the path and not the flow.
 */
@Configuration(proxyBeanMethods = false)
public class BenchBots {
  /** How many workspaces there are. */
  public static final int WORKSPACES = 50;

  /** The only widget key a client needs to know: that of workspace 0. */
  public static String key(int workspace) {
    return "bench-" + workspace;
  }

  static WorkspaceId workspace(int n) {
    return new WorkspaceId(new UUID(0x0190_0000_0000_0000L, n + 1L));
  }

  static BotId bot(int n) {
    return new BotId(new UUID(0x0191_0000_0000_0000L, n + 1L));
  }

  static ChannelAddress address(int n, String user) {
    return new ChannelAddress(workspace(n), bot(n), ChannelKind.WEBSITE, user);
  }

  @Bean
  @Primary
  Bots benchBotsOnly() {
    return new Bots();
  }

  /** The bots, their answers and their sites. */
  static final class Bots implements Automations, EngineCall, WebsiteBots {
    private static final String FIELDS =
        "{\"state\":\"WAIT_INPUT\",\"vars\":{\"name\":\"Ada Lovelace\",\"topic\":\"A lamp that"
            + " flickers in the evening\"},"
            + "\"visits\":{\"start\":1,\"ask_name\":1,\"ask_topic\":4},\"version\":";
    private static final Session ODD = SessionText.read(FIELDS + "1}");
    private static final Session EVEN = SessionText.read(FIELDS + "2}");
    private final Running running = new Running(Automation.compile(definition()), "1");

    @Override
    public Optional<Running> current(WorkspaceId workspace, BotId bot) {
      return Optional.of(running);
    }

    @Override
    public PublishedFlow flow(WorkspaceId workspace, BotId bot, FlowKey key) {
      throw new IllegalStateException("no flows here");
    }

    @Override
    public Optional<Running> revision(WorkspaceId workspace, BotId bot, String revision) {
      return Optional.of(running);
    }

    @Override
    public Optional<WebsiteBot> find(WorkspaceId workspace, BotId bot) {
      return Optional.of(
          new WebsiteBot(
              workspace,
              bot,
              ChannelKind.WEBSITE,
              true,
              List.of(),
              Map.of("name", "Echo"),
              null,
              false));
    }

    @Override
    public Turn take(
        Automation automation, @Nullable Session session, Input input, Surroundings around) {
      if (!(input instanceof Input.Said(Content.Text(var text, _), _))) {
        return Turn.none(session);
      }
      var effects = new ArrayList<Effect>(2);
      effects.add(say("Thank you, I have noted: " + text));
      effects.add(say("Is there anything else I can do for you today?"));
      return new Turn(after(session), effects, List.of());
    }

    /** Read beforehand: what an engine hands over is an object already. */
    private static Session after(@Nullable Session session) {
      return session != null && session.stateVersion() == ODD.stateVersion() ? EVEN : ODD;
    }

    private static Effect say(String text) {
      return new Effect.Send(new Content.Text(text), 0, Effect.Role.BOT, "echo");
    }

    private static BotDefinition definition() {
      return new BotDefinition(
          "bot",
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
    }
  }
}
