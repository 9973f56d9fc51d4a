package org.rookery.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.ChannelKind;
import org.rookery.message.BotId;
import org.rookery.tenancy.WorkspaceId;

/** Queues, batches and refusals, without a database. */
class LanesTest {
  private static final BotId BOT = new BotId(new UUID(3, 3));
  private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(4, 4));
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<Integer> batches = new ArrayList<>();
  private Lanes lanes;

  @AfterEach
  void stop() {
    gate.countDown();
    lanes.stop();
  }

  @Test
  void aFullLaneRefusesAtOnceAndSaysWhenToComeBack() {
    lanes = lanes((_, _) -> await(), 1, 3);
    var outcomes = new ConcurrentLinkedQueue<Outcome>();

    for (var i = 0; i < 10; i++) {
      lanes.offer(task("v", outcomes));
    }

    assertThat(outcomes)
        .isNotEmpty()
        .allSatisfy(o -> assertThat(o).isEqualTo(Outcome.overloaded()));
    assertThat(((Outcome.Refused) outcomes.peek()).retryAfter()).isNotNull();
  }

  @Test
  void whatWaitsIsTakenTogetherUpToTheCap() throws InterruptedException {
    var taken = new CountDownLatch(601);
    lanes =
        lanes(
            (_, batch) -> {
              await();
              batches.add(batch.size());
              batch.forEach(_ -> taken.countDown());
            },
            1,
            4096);

    for (var i = 0; i < 601; i++) {
      lanes.offer(task("v" + i, new ConcurrentLinkedQueue<>()));
    }
    gate.countDown();

    assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(batches).contains(256).allMatch(size -> size <= 256);
  }

  @Test
  void oneVisitorAlwaysComesOnTheSameLane() throws InterruptedException {
    var seen = new ConcurrentLinkedQueue<Integer>();
    var taken = new CountDownLatch(50);
    lanes = lanes((lane, batch) -> batch.forEach(_ -> count(seen, lane, taken)), 2, 4096);

    for (var i = 0; i < 50; i++) {
      lanes.offer(task("same", new ConcurrentLinkedQueue<>()));
    }

    assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(seen.stream().distinct()).hasSize(1);
  }

  @Test
  void stoppingFinishesWhatWaitsAndRefusesTheRest() throws InterruptedException {
    var taken = new ConcurrentLinkedQueue<LaneTask>();
    lanes =
        lanes(
            (_, batch) -> {
              await();
              taken.addAll(batch);
            },
            2,
            4096);
    for (var i = 0; i < 600; i++) {
      lanes.offer(task("v" + i, new ConcurrentLinkedQueue<>()));
    }
    var late = new ConcurrentLinkedQueue<Outcome>();
    var stopping = Thread.ofVirtual().start(lanes::stop);
    while (lanes.isRunning()) {
      Thread.onSpinWait();
    }

    lanes.offer(task("late", late));
    gate.countDown();
    stopping.join();

    assertThat(taken).hasSize(600);
    assertThat(late).containsExactly(Outcome.overloaded());
  }

  @Test
  void aHandlerThatBreaksLeavesNoCallerWaiting() throws InterruptedException {
    lanes =
        lanes(
            (_, _) -> {
              throw new IllegalStateException("bug");
            },
            1,
            16);
    var answered = new CountDownLatch(1);

    lanes.offer(LaneTask.of(address("v"), new LaneInput.Tick(), _ -> answered.countDown()));

    assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(lanes.healthy()).isTrue();
  }

  private static void count(ConcurrentLinkedQueue<Integer> seen, int lane, CountDownLatch taken) {
    seen.add(lane);
    taken.countDown();
  }

  private Lanes lanes(LaneHandler handler, int count, int capacity) {
    var made = new Lanes(handler, count, capacity, new SimpleMeterRegistry());
    made.start();
    return made;
  }

  private void await() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static LaneTask task(String user, ConcurrentLinkedQueue<Outcome> outcomes) {
    return LaneTask.of(address(user), new LaneInput.Tick(), outcomes::add);
  }

  private static ChannelAddress address(String user) {
    return new ChannelAddress(WORKSPACE, BOT, ChannelKind.WEBSITE, user);
  }
}
