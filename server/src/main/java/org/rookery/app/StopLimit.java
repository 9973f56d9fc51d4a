package org.rookery.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

/**
 * How long a stop may wait, from the moment it is asked for, for everything that stops before this
 * phase. After that the stopping thread is interrupted, so nothing it still comes to waits; the
 * interrupt ends here, and what stops later has its own time.
 */
final class StopLimit implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {
  private static final Logger log = LoggerFactory.getLogger(StopLimit.class);

  private final int phase;
  private final Duration limit;
  private @Nullable Thread stopping;
  private volatile @Nullable Long askedNanos;
  private volatile boolean running;

  StopLimit(int phase, Duration limit) {
    this.phase = phase;
    this.limit = limit;
  }

  @Override
  public synchronized void onApplicationEvent(ContextClosedEvent event) {
    if (!running || stopping != null) return;
    askedNanos = System.nanoTime();
    stopping = Thread.currentThread();
    Thread.ofVirtual().name("stop-limit").start(this::cutShort);
  }

  /** What is left of that time, counted from the same moment. */
  Duration left(Duration whole) {
    var asked = askedNanos;
    return asked == null ? whole : whole.minusNanos(System.nanoTime() - asked);
  }

  private void cutShort() {
    try {
      Thread.sleep(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (stopping == null) return;
      log.atWarn().addKeyValue("phase", phase).addKeyValue("limit", limit).log("stop cut short");
      stopping.interrupt();
    }
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public synchronized void stop() {
    running = false;
    stopping = null;
    var _ = Thread.interrupted();
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
