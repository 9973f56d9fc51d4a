package org.rookery.inbox.realtime;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.VisitorSignals;
import org.rookery.conversation.ConversationListener;
import org.rookery.conversation.ConversationSnapshot;
import org.rookery.inbox.MembersOnline;
import org.rookery.inbox.realtime.Console.Frame;
import org.rookery.message.ConversationId;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/**
 * The consoles connected to this process. Whoever shows a thread is told each line at once. Whoever
 * shows lists is told at most five times a second which conversations changed: so a message costs
 * nothing for consoles that do not show it.
 */
@Component
class Consoles implements ConversationListener, VisitorSignals, MembersOnline, SmartLifecycle {
  private static final int CAPACITY = 20_000;
  private static final long HINT_MS = 200;
  private static final int MAX_HINTS = 100;

  private final InstantSource clock;
  private final Map<WorkspaceId, Set<Console>> connected = new ConcurrentHashMap<>();
  private final Map<ConversationId, Set<Console>> showing = new ConcurrentHashMap<>();
  private final Map<ChannelAddress, ConversationId> conversationOf = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<Change> waiting = new LinkedBlockingQueue<>(CAPACITY);
  private volatile boolean running;

  Consoles(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Hints that something changed in these conversations of a list; {@code all} when there are too
   * many to name.
   */
  record ListHint(List<ConversationId> ids, boolean all) {}

  void connect(Console console) {
    connected
        .computeIfAbsent(console.holder().workspace(), _ -> ConcurrentHashMap.newKeySet())
        .add(console);
  }

  void disconnect(Console console) {
    show(console, null, null);
    connected.computeIfPresent(
        console.holder().workspace(),
        (_, consoles) -> {
          consoles.remove(console);
          return consoles.isEmpty() ? null : consoles;
        });
    console.ended();
  }

  @Override
  public int count(WorkspaceId workspace) {
    return (int)
        connected.getOrDefault(workspace, Set.of()).stream()
            .map(it -> it.holder().member())
            .distinct()
            .count();
  }

  /** The console shows this thread from now on; colleagues there see each other. */
  void show(
      Console console, @Nullable ConversationId conversation, @Nullable ChannelAddress visitor) {
    var before = console.show(conversation);
    if (before != null) {
      showing.computeIfPresent(
          before,
          (_, consoles) -> {
            consoles.remove(console);
            return consoles.isEmpty() ? null : consoles;
          });
      presence(before);
    }
    if (conversation != null && visitor != null) {
      showing.computeIfAbsent(conversation, _ -> ConcurrentHashMap.newKeySet()).add(console);
      conversationOf.put(visitor, conversation);
      presence(conversation);
    }
  }

  /** Who looks at a thread now. */
  record Presence(ConversationId conversationId, List<Viewer> viewing) {
    /** A member who has the thread on the screen. */
    record Viewer(String memberId, String name) {}
  }

  /** The thread on the screen is out of its member's sight now. */
  record Removed(ConversationId conversationId) {}

  private void presence(ConversationId conversation) {
    var viewers =
        showing.getOrDefault(conversation, Set.of()).stream()
            .map(it -> new Presence.Viewer(it.holder().member().text(), it.holder().name()))
            .distinct()
            .toList();
    tell(conversation, "presence", new Presence(conversation, viewers));
  }

  /** Somebody types in a thread. */
  record Typing(
      ConversationId conversationId,
      String role,
      @Nullable String memberId,
      @Nullable String name,
      boolean on) {}

  void memberTypes(Console console, ConversationId conversation, boolean on) {
    var holder = console.holder();
    var typing = new Typing(conversation, "agent", holder.member().text(), holder.name(), on);
    showing.getOrDefault(conversation, Set.of()).stream()
        .filter(other -> other != console)
        .forEach(other -> other.tell(frame("typing", typing)));
  }

  @Override
  public void typing(ChannelAddress visitor, boolean on) {
    var conversation = conversationOf.get(visitor);
    if (conversation != null) {
      tell(conversation, "typing", new Typing(conversation, "visitor", null, null, on));
    }
  }

  /** On the lane's thread: keeps the change for the teller and returns. */
  @Override
  public void committed(List<Change> changes) {
    for (var change : changes) {
      if (connected.containsKey(change.conversation().address().workspace())) {
        waiting.offer(change);
      }
    }
  }

  @Override
  public boolean looksAt(WorkspaceId workspace) {
    return connected.containsKey(workspace);
  }

  @Override
  public void committedElsewhere(List<Change> changes) {
    committed(changes);
  }

  private void tellChanges() {
    var hints = new HashMap<WorkspaceId, Set<ConversationId>>();
    var lastHint = System.nanoTime();
    while (running) {
      var change = poll();
      if (change != null) {
        var conversation = change.conversation();
        hideFromThoseWhoLostIt(conversation);
        if (showing.containsKey(conversation.id())) {
          tell(conversation.id(), "conversation.changed", ThreadChange.of(change));
        }
        hints
            .computeIfAbsent(conversation.address().workspace(), _ -> new LinkedHashSet<>())
            .add(conversation.id());
      }
      if (!hints.isEmpty()
          && System.nanoTime() - lastHint > TimeUnit.MILLISECONDS.toNanos(HINT_MS)) {
        hints.forEach(this::hint);
        hints.clear();
        lastHint = System.nanoTime();
      }
    }
  }

  /** Whose thread it no longer is must not read on. */
  private void hideFromThoseWhoLostIt(ConversationSnapshot conversation) {
    var assignee = conversation.standing().assignee();
    for (var console : List.copyOf(showing.getOrDefault(conversation.id(), Set.of()))) {
      if (!console.viewer().sees(assignee)) {
        console.tell(frame("removed_from_view", new Removed(conversation.id())));
        show(console, null, null);
      }
    }
  }

  private @Nullable Change poll() {
    try {
      return waiting.poll(HINT_MS / 2, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private void hint(WorkspaceId workspace, Set<ConversationId> ids) {
    var all = ids.size() > MAX_HINTS;
    var frame = frame("list.changed", new ListHint(all ? List.of() : List.copyOf(ids), all));
    connected.getOrDefault(workspace, Set.of()).forEach(console -> console.tell(frame));
  }

  private void tell(ConversationId conversation, String type, Object data) {
    var frame = frame(type, data);
    showing.getOrDefault(conversation, Set.of()).forEach(console -> console.tell(frame));
  }

  private Frame frame(String type, Object data) {
    return new Frame(type, clock.instant(), data);
  }

  /** Everybody who is connected, for the periodic check of their rights. */
  List<Console> all() {
    return connected.values().stream().flatMap(Set::stream).toList();
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("consoles").start(this::tellChanges);
  }

  @Override
  public void stop() {
    running = false;
    all().forEach(console -> console.close(CloseStatus.SERVICE_RESTARTED));
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
