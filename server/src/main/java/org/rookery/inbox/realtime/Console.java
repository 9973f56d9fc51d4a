package org.rookery.inbox.realtime;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Visibility;
import org.rookery.inbox.Viewer;
import org.rookery.message.ConversationId;
import org.rookery.platform.json.Json;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One connected console. What it is told waits in a bounded queue of its own and leaves on a thread
 * of its own, so that a slow browser holds up nobody: when the queue is full, the console is cut
 * and asks anew.
 */
final class Console {
  private static final int CAPACITY = 500;
  private static final CloseStatus TOO_SLOW = new CloseStatus(1013, "too slow");

  private final WebSocketSession session;
  private final Tickets.Holder holder;
  private final ArrayBlockingQueue<Frame> waiting = new ArrayBlockingQueue<>(CAPACITY);
  private volatile Viewer viewer;
  private final AtomicReference<@Nullable ConversationId> shown = new AtomicReference<>();
  private final Thread sender;
  private long seq;

  /** What a console is told; {@code seq} counts per connection, so that a gap shows. */
  record Frame(String type, Instant at, Object data) {}

  private record Numbered(long seq, String type, Instant at, Object data) {}

  Console(WebSocketSession session, Tickets.Holder holder, Visibility visibility) {
    this.session = session;
    this.holder = holder;
    this.viewer = new Viewer(holder.workspace(), holder.member().value(), visibility);
    this.sender = Thread.ofVirtual().name("console-" + session.getId()).start(this::send);
  }

  Tickets.Holder holder() {
    return holder;
  }

  /** Who looks, as of the last look at the rights. */
  Viewer viewer() {
    return viewer;
  }

  /** The rights of its member are these now. */
  void sees(Visibility visibility) {
    viewer = new Viewer(viewer.workspace(), viewer.member(), visibility);
  }

  /** The conversation whose thread is on the screen. */
  @Nullable ConversationId shown() {
    return shown.get();
  }

  /** Another thread comes on the screen; answers the one that was there. */
  @Nullable ConversationId show(@Nullable ConversationId conversation) {
    return shown.getAndSet(conversation);
  }

  void tell(Frame frame) {
    if (!waiting.offer(frame)) {
      close(TOO_SLOW);
    }
  }

  private void send() {
    try {
      while (session.isOpen()) {
        var frame = waiting.take();
        var numbered = new Numbered(++seq, frame.type(), frame.at(), frame.data());
        session.sendMessage(new TextMessage(Json.write(numbered)));
      }
    } catch (IOException | IllegalStateException gone) {
      close(CloseStatus.SESSION_NOT_RELIABLE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  void close(CloseStatus why) {
    try {
      session.close(why);
    } catch (IOException alreadyGone) {
      sender.interrupt();
    }
  }

  /** The socket is closed: nothing more to say. */
  void ended() {
    sender.interrupt();
  }
}
