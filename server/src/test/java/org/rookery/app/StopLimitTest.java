package org.rookery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

/** Parts that never end by themselves, stopped one after the other. */
class StopLimitTest {
  private final GenericApplicationContext context = new GenericApplicationContext();
  private final List<String> waited = new ArrayList<>();

  @Test
  void whateverHangsAllPhasesTogetherEndInTheirTime() {
    has(new StopLimit(1, Duration.ofMillis(300)));
    has(new StopLimit(Integer.MIN_VALUE, Duration.ofMillis(600)));
    for (var phase : List.of(9, 8, 7, 0, -1)) has(new Hanging(phase));
    context.refresh();
    var began = System.nanoTime();

    context.close();

    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(Duration.ofMillis(600), Duration.ofSeconds(5));
    assertThat(waited)
        .as("the edges' limit takes nothing from the lanes, and nobody waits beyond it")
        .containsExactly("9 waited", "8 cut off", "7 cut off", "0 waited", "-1 cut off");
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void aStopThatIsQuickIsNotDisturbed() {
    var limit = new StopLimit(1, Duration.ofSeconds(5));
    has(limit);
    context.refresh();

    context.close();

    assertThat(Thread.interrupted()).isFalse();
    assertThat(limit.left(Duration.ofSeconds(9)))
        .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(9));
  }

  private void has(SmartLifecycle part) {
    var name = part.getClass().getSimpleName() + part.getPhase();
    context.registerBean(name, SmartLifecycle.class, () -> part);
  }

  /** Waits for something that does not come. */
  private final class Hanging implements SmartLifecycle {
    private final int phase;
    private volatile boolean running;

    private Hanging(int phase) {
      this.phase = phase;
    }

    @Override
    public void start() {
      running = true;
    }

    @Override
    public void stop() {
      waited.add(phase + (Thread.currentThread().isInterrupted() ? " cut off" : " waited"));
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      running = false;
    }

    @Override
    public boolean isRunning() {
      return running;
    }

    @Override
    public int getPhase() {
      return phase;
    }
  }
}
