package org.rookery.bench.path;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.rookery.bench.Result.Figure;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.Inbound;
import org.rookery.channel.InboundSink;
import org.rookery.message.Content;
import org.springframework.context.ConfigurableApplicationContext;

/** Turns that come straight to the lanes, without sockets. */
final class Conversing {
  private static final int AT_ONCE = 256;

  private final InboundSink sink;
  private final Semaphore room = new Semaphore(AT_ONCE);

  Conversing(ConfigurableApplicationContext server) {
    this.sink = server.getBean(InboundSink.class);
  }

  /** Begins the conversations with these numbers. */
  void begin(String prefix, int from, int to) throws InterruptedException {
    for (var n = from; n < to; n++) {
      room.acquire();
      sink.offer(address(prefix, n), said("first"), _ -> room.release());
    }
    room.acquire(AT_ONCE);
    room.release(AT_ONCE);
  }

  /**
   * How rate and cost of a turn hold with 1, 4 and 16 times the conversations, each taken at
   * random.
   */
  List<Figure> growth(long postmaster, int conversations, int turns) throws Exception {
    var figures = new ArrayList<Figure>();
    var have = 0;
    for (var times : List.of(1, 4, 16)) {
      begin("grown-", have, conversations * times);
      have = conversations * times;
      var all = have;
      var stretch = Stretch.of(postmaster, () -> atRandom(all, turns));
      figures.add(
          new Figure("turnsPerSecond" + have + "Conversations", stretch.perSecond(), "1/s"));
      figures.add(new Figure("microsPerTurn" + have + "Conversations", stretch.cpu(), "us CPU"));
    }
    return figures;
  }

  private Stretch.Driven atRandom(int conversations, int turns) throws InterruptedException {
    var done = new CountDownLatch(turns);
    var began = System.nanoTime();
    for (var i = 0; i < turns; i++) {
      room.acquire();
      var n = ThreadLocalRandom.current().nextInt(conversations);
      sink.offer(
          address("grown-", n),
          said("r" + System.nanoTime() + "-" + i),
          _ -> {
            room.release();
            done.countDown();
          });
    }
    done.await();
    return new Stretch.Driven(turns, turns * 1e9 / (System.nanoTime() - began), 0);
  }

  private static ChannelAddress address(String prefix, int n) {
    return BenchBots.address(n % BenchBots.WORKSPACES, prefix + n);
  }

  private static Inbound.Said said(String key) {
    return new Inbound.Said(
        key,
        new Content.Text("My lamp flickers in the evening, what can I do?"),
        null,
        Inbound.Profile.UNKNOWN);
  }
}
