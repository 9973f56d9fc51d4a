package org.rookery.conversation;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The serial lanes on which conversations run: two threads, each with a bounded queue. A lane takes
 * whatever waits, up to 256 inputs, as one batch; there is no waiting timer, so batches grow with
 * the load by themselves.
 *
 * <p>Two lanes whatever the cores: one alone waits for the disk, each further one makes batches
 * smaller and turns dearer.
 */
public final class Lanes implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Lanes.class);
  private static final int MAX_BATCH = 256;
  private static final Duration STOP = Duration.ofSeconds(8);

  private final LaneHandler handler;
  private final List<Lane> lanes;
  private final DistributionSummary batchSize;
  private volatile boolean running;

  /** Makes the lanes; they run once started. */
  public Lanes(LaneHandler handler, int count, int capacity, MeterRegistry metrics) {
    this.handler = handler;
    this.batchSize =
        DistributionSummary.builder("rookery.lane.batch")
            .description("Turns committed together")
            .publishPercentiles(0.5, 0.99)
            .register(metrics);
    this.lanes = IntStream.range(0, count).mapToObj(n -> new Lane(n, capacity)).toList();
    for (var lane : lanes) {
      Gauge.builder("rookery.lane.depth", lane.queue, BlockingQueue::size)
          .tag("lane", String.valueOf(lane.number))
          .description("Inputs waiting")
          .register(metrics);
    }
  }

  /** Puts an input on its lane, or refuses it at once. */
  public void offer(LaneTask task) {
    if (!running || !laneOf(task).queue.offer(task)) {
      task.done().accept(Outcome.overloaded());
    }
  }

  /** All lanes take inputs. */
  public boolean healthy() {
    return running && lanes.stream().allMatch(lane -> lane.thread.isAlive());
  }

  @Override
  public void start() {
    running = true;
    lanes.forEach(lane -> lane.thread.start());
  }

  /** Refuses new inputs, finishes those that wait. */
  @Override
  public void stop() {
    running = false;
    for (var lane : lanes) {
      try {
        lane.thread.join(STOP);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops after the web server: requests that are still answered need their turns. */
  @Override
  public int getPhase() {
    return 0;
  }

  private Lane laneOf(LaneTask task) {
    var hash = task.address().userId().hashCode() * 31 + task.address().bot().hashCode();
    return lanes.get(Math.floorMod(hash ^ (hash >>> 16), lanes.size()));
  }

  private final class Lane {
    private final int number;
    private final BlockingQueue<LaneTask> queue;
    private final Thread thread;

    private Lane(int number, int capacity) {
      this.number = number;
      this.queue = new ArrayBlockingQueue<>(capacity);
      this.thread = Thread.ofPlatform().name("lane-" + number).unstarted(this::run);
    }

    private void run() {
      var batch = new ArrayList<LaneTask>(MAX_BATCH);
      while (running || !queue.isEmpty()) {
        batch.clear();
        if (!drainInto(batch)) {
          continue;
        }
        batchSize.record(batch.size());
        take(batch);
      }
      queue.forEach(task -> task.done().accept(Outcome.overloaded()));
    }

    private boolean drainInto(List<LaneTask> batch) {
      try {
        var first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) {
          return false;
        }
        batch.add(first);
        queue.drainTo(batch, MAX_BATCH - 1);
        return true;
      } catch (InterruptedException _) {
        return false;
      }
    }

    /**
     * The handler completes every task; if it cannot, that is a bug, and no caller may wait for
     * ever.
     */
    private void take(List<LaneTask> batch) {
      try {
        handler.take(number, batch);
      } catch (RuntimeException e) {
        log.atError().addKeyValue("lane", number).setCause(e).log("batch lost");
        var lost =
            new Outcome.Refused("internal_error", "Something went wrong.", Duration.ofSeconds(5));
        batch.forEach(task -> task.done().accept(lost));
      }
    }
  }
}
