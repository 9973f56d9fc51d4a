package org.rookery.channel.website;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Sends to one WebSocket. Frames wait in a queue with a size and a time limit; one virtual thread
 * at a time empties it, and all that wait go out in one write. A slow reader holds its own thread
 * only, and past the limit its connection ends.
 */
final class SocketOutlet implements Outlet {
  private static final int MAX_CHARS = 1 << 20;
  private static final Duration MAX_WAIT = Duration.ofSeconds(10);
  private static final String PING = "";

  private final Session session;
  private final Executor writers;
  private final ArrayDeque<String> waiting = new ArrayDeque<>(0);
  private int chars;
  private boolean writing;
  private long writingSince;
  private @Nullable CloseReason closing;

  SocketOutlet(Session session, Executor writers) {
    this.session = session;
    this.writers = writers;
    session
        .getUserProperties()
        .put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", MAX_WAIT.toMillis());
  }

  @Override
  public void line(long seq, String frame) {
    send(frame);
  }

  @Override
  public void frame(String type, String frame) {
    send(frame);
  }

  void ping() {
    send(PING);
  }

  @Override
  public synchronized void end(int code, String reason) {
    if (closing == null) {
      closing = new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason);
      write();
    }
  }

  private synchronized void send(String frame) {
    if (closing != null) {
      return;
    }
    waiting.add(frame);
    chars += frame.length();
    var late = writing && System.nanoTime() - writingSince > MAX_WAIT.toNanos();
    if (chars > MAX_CHARS || late) {
      waiting.clear();
      end(CloseCodes.OVERLOAD, "too slow");
      return;
    }
    write();
  }

  private void write() {
    if (!writing) {
      writing = true;
      writingSince = System.nanoTime();
      writers.execute(this::empty);
    }
  }

  private void empty() {
    try {
      var remote = session.getBasicRemote();
      for (var frames = next(); frames != null; frames = next()) {
        if (frames.length == 1 && !frames[0].equals(PING)) {
          remote.sendText(frames[0]);
          continue;
        }
        remote.setBatchingAllowed(true);
        for (var frame : frames) {
          if (frame.equals(PING)) {
            remote.sendPing(ByteBuffer.allocate(0));
          } else {
            remote.sendText(frame);
          }
        }
        remote.flushBatch();
        remote.setBatchingAllowed(false);
      }
      close();
    } catch (IOException | IllegalStateException _) {
      abandon();
    }
  }

  /** Everything that waits; null, and the writer ends, when nothing does. */
  private synchronized String @Nullable [] next() {
    if (waiting.isEmpty()) {
      writing = false;
      return null;
    }
    var frames = waiting.toArray(String[]::new);
    waiting.clear();
    chars = 0;
    writingSince = System.nanoTime();
    return frames;
  }

  private void close() throws IOException {
    CloseReason reason;
    synchronized (this) {
      reason = waiting.isEmpty() ? closing : null;
    }
    if (reason != null && session.isOpen()) {
      session.close(reason);
    }
  }

  private void abandon() {
    synchronized (this) {
      waiting.clear();
      writing = false;
      if (closing == null) {
        closing = new CloseReason(CloseReason.CloseCodes.getCloseCode(CloseCodes.OVERLOAD), "gone");
      }
    }
    try {
      session.close();
    } catch (IOException _) {
      // The other side is gone already; nothing is left to tell it.
    }
  }
}
