package org.rookery.channel.website;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Frames for a request that waits for them: a long poll or an event stream. */
final class WaitingOutlet implements Outlet {
  private static final int MAX_FRAMES = 2000;

  private final LinkedBlockingQueue<Item> items = new LinkedBlockingQueue<>(MAX_FRAMES);
  private volatile int endCode;

  /** A frame; {@code seq} is 0 for one that is no line. */
  record Item(long seq, String type, String frame) {}

  private static final Item END = new Item(0, "end", "");

  @Override
  public void line(long seq, String frame) {
    offer(new Item(seq, "ev", frame));
  }

  @Override
  public void frame(String type, String frame) {
    offer(new Item(0, type, frame));
  }

  @Override
  public void end(int code, String reason) {
    endCode = code;
    if (!items.offer(END)) {
      items.clear();
      items.offer(END);
    }
  }

  /** The code of the end; 0 while there is none. */
  int endCode() {
    return endCode;
  }

  /** The next frames; empty when nothing came in time, or at the end. */
  List<Item> take(Duration wait) throws InterruptedException {
    var first = items.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
    if (first == null || first.type().equals(END.type())) {
      return List.of();
    }
    var all = new ArrayList<Item>();
    all.add(first);
    items.drainTo(all);
    all.remove(END);
    return all;
  }

  private void offer(@Nullable Item item) {
    if (item != null && !items.offer(item)) {
      end(CloseCodes.OVERLOAD, "too slow");
    }
  }
}
