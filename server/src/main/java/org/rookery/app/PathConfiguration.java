package org.rookery.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import org.rookery.bot.turn.AgentsOnline;
import org.rookery.bot.turn.Automations;
import org.rookery.bot.turn.EngineCall;
import org.rookery.bot.turn.TurnRunner;
import org.rookery.channel.VisitorAudience;
import org.rookery.chatflow.PublishedFlow;
import org.rookery.chatflow.flow.FlowKey;
import org.rookery.conversation.ConversationListener;
import org.rookery.conversation.ConversationRules;
import org.rookery.conversation.Conversations;
import org.rookery.conversation.LaneSink;
import org.rookery.conversation.Lanes;
import org.rookery.conversation.NodeHints;
import org.rookery.conversation.NumberBlocks;
import org.rookery.conversation.WakeUps;
import org.rookery.engine.Engine;
import org.rookery.message.BotId;
import org.rookery.platform.db.PathDatabase;
import org.rookery.platform.events.EventHorizon;
import org.rookery.platform.events.EventLog;
import org.rookery.platform.files.FileFolder;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The message path: lanes, the runner of their turns, and the door that channels use. */
@Configuration(proxyBeanMethods = false)
class PathConfiguration {
  private static final int LANES = 2;
  private static final int WAITING_PER_LANE = 4096;

  @Bean
  TurnRunner turnRunner(
      PathDatabase database,
      ObjectProvider<EngineCall> engine,
      ObjectProvider<Automations> automations,
      ObjectProvider<AgentsOnline> agents,
      NumberBlocks numbers,
      VisitorAudience visitors,
      ObjectProvider<ConversationListener> listeners,
      EventLog events,
      InstantSource clock,
      MeterRegistry metrics) {
    return new TurnRunner(
        database,
        engine.getIfAvailable(() -> Engine::take),
        automations.getIfAvailable(NoBots::new),
        agents.getIfAvailable(() -> _ -> 0),
        numbers,
        ConversationRules.DEFAULT,
        visitors,
        listeners.orderedStream().toList(),
        events,
        clock,
        new SplittableRandom(new SecureRandom().nextLong()),
        LANES,
        metrics);
  }

  @Bean
  Lanes lanes(TurnRunner runner, MeterRegistry metrics) {
    return new Lanes(runner, LANES, WAITING_PER_LANE, metrics);
  }

  @Bean
  LaneSink laneSink(Lanes lanes) {
    return new LaneSink(lanes);
  }

  @Bean
  WakeUps wakeUps(PathDatabase database, Lanes lanes, InstantSource clock, MeterRegistry metrics) {
    return new WakeUps(database, lanes, clock, metrics);
  }

  @Bean
  NodeHints nodeHints(
      RookerySettings settings,
      OwnedDatabase database,
      Conversations conversations,
      VisitorAudience visitors,
      ObjectProvider<ConversationListener> listeners) {
    return new NodeHints(
        settings.database().isShared(),
        () -> database.connection("rookery_app", NodeHints.NAME),
        conversations,
        visitors,
        () -> listeners.orderedStream().toList());
  }

  @Bean
  FileFolder fileFolder(RookerySettings settings) {
    return new FileFolder(settings.folder().resolve("files"));
  }

  @Bean
  EventHorizon eventHorizon(PathDatabase database, InstantSource clock, MeterRegistry metrics) {
    return new EventHorizon(database, clock, metrics);
  }

  /** No bot runs. */
  private static final class NoBots implements Automations {
    @Override
    public Optional<Running> current(WorkspaceId workspace, BotId bot) {
      return Optional.empty();
    }

    @Override
    public PublishedFlow flow(WorkspaceId workspace, BotId bot, FlowKey key) {
      throw new IllegalStateException("no bot runs");
    }

    @Override
    public Optional<Running> revision(WorkspaceId workspace, BotId bot, String revision) {
      return Optional.empty();
    }
  }
}
