package org.rookery.bot.turn;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.StreamLine;
import org.rookery.channel.VisitorAudience;
import org.rookery.conversation.ConversationListener;
import org.rookery.conversation.ConversationRules;
import org.rookery.conversation.LaneInput;
import org.rookery.conversation.LaneSink;
import org.rookery.conversation.LaneTask;
import org.rookery.conversation.Lanes;
import org.rookery.conversation.NumberBlocks;
import org.rookery.conversation.Outcome;
import org.rookery.conversation.WakeUps;
import org.rookery.message.ConversationId;
import org.rookery.platform.db.PathDatabase;
import org.rookery.platform.events.EventLog;
import org.rookery.testing.TestBots;

/** Another node on the same database: lanes, memory and wake-ups of its own. */
final class SecondNode implements AutoCloseable {
  private static final int LANES = 2;

  private final TurnRunner runner;
  private final Lanes lanes;
  private final WakeUps wakeUps;

  SecondNode(
      PathDatabase database,
      TestBots bots,
      NumberBlocks numbers,
      InstantSource clock,
      List<ConversationListener> listeners) {
    var metrics = new SimpleMeterRegistry();
    this.runner =
        new TurnRunner(
            database,
            bots,
            bots,
            _ -> 0,
            numbers,
            ConversationRules.DEFAULT,
            new Nobody(),
            listeners,
            new EventLog(),
            clock,
            new SplittableRandom(7),
            LANES,
            metrics);
    this.lanes = new Lanes(runner, LANES, 4096, metrics);
    this.wakeUps = new WakeUps(database, lanes, clock, metrics);
    lanes.start();
  }

  LaneSink sink() {
    return new LaneSink(lanes);
  }

  void wake() {
    wakeUps.start();
  }

  /** Takes a batch on this thread. */
  void take(List<LaneTask> batch) {
    runner.take(0, batch);
  }

  Outcome take(ChannelAddress address, ConversationId id, LaneInput input) throws Exception {
    var answer = new CompletableFuture<Outcome>();
    lanes.offer(LaneTask.of(address, id, input, answer::complete));
    return answer.get(15, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    wakeUps.stop();
    lanes.stop();
  }

  /** No connections. */
  static final class Nobody implements VisitorAudience {
    @Override
    public void published(ChannelAddress visitor, List<StreamLine> lines) {}

    @Override
    public void reached(ChannelAddress visitor, long seq) {}

    @Override
    public Set<ChannelAddress> connected() {
      return Set.of();
    }

    @Override
    public void typing(ChannelAddress visitor, String role, boolean on) {}

    @Override
    public int connections(ChannelAddress visitor) {
      return 0;
    }
  }
}
