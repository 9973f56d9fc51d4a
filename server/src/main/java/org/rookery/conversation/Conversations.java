package org.rookery.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.ChannelAddress;
import org.rookery.conversation.store.EntryStore;
import org.rookery.conversation.store.ThreadStore;
import org.rookery.message.ContactId;
import org.rookery.message.ConversationId;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.PathDatabase;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Conversations for members and programs: reading them, and putting inputs on their lanes. */
@Component
public class Conversations {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Database database;
  private final PathDatabase path;
  private final EntryStore entries;
  private final ObjectProvider<Lanes> lanes;
  private final Cache<Located, ChannelAddress> addresses =
      Caffeine.newBuilder().maximumSize(50_000).build();

  // Lanes need their runner, whose listeners may need this.
  Conversations(
      Database database, PathDatabase path, EntryStore entries, ObjectProvider<Lanes> lanes) {
    this.database = database;
    this.path = path;
    this.entries = entries;
    this.lanes = lanes;
  }

  /** A conversation and its workspace. */
  public record Located(WorkspaceId workspace, ConversationId conversation) {}

  /** One conversation, as last committed. */
  public Optional<ConversationSnapshot> find(WorkspaceId workspace, ConversationId id) {
    return database.inTransaction(workspace, tx -> entries.thread(tx, workspace, id));
  }

  /** Several conversations; those the workspace does not have are missing. */
  public List<ConversationSnapshot> find(WorkspaceId workspace, Collection<ConversationId> ids) {
    return database.inTransaction(
        workspace, tx -> entries.threads(tx, workspace, List.copyOf(ids)));
  }

  /** The last lines with a smaller seq, oldest first. */
  public List<Entry> before(WorkspaceId workspace, ConversationId id, long seq, int limit) {
    return database.inTransaction(
        workspace, tx -> entries.lines(tx, workspace, id, null, seq, limit));
  }

  /** Lines with a greater seq, oldest first. */
  public List<Entry> after(WorkspaceId workspace, ConversationId id, long seq, int limit) {
    return database.inTransaction(
        workspace, tx -> entries.lines(tx, workspace, id, seq, null, limit));
  }

  /** Everything that moved a conversation, in order. */
  public List<StoredInput> inputs(WorkspaceId workspace, ConversationId id) {
    return database.inTransaction(workspace, tx -> entries.inputs(tx, workspace, id));
  }

  /** The automation's state as it is stored; null if none ever ran. */
  public @Nullable String session(WorkspaceId workspace, ConversationId id) {
    return database.inTransaction(workspace, tx -> entries.session(tx, workspace, id));
  }

  /**
   * Conversations of any workspaces, by the path's role: for projections that repair themselves.
   */
  public List<ConversationSnapshot> findAcross(Collection<Located> places) {
    return path.inTransaction(
        tx ->
            places.stream()
                .flatMap(p -> entries.thread(tx, p.workspace(), p.conversation()).stream())
                .toList());
  }

  /** As {@link #after}, by the path's role. */
  public List<Entry> afterAcross(Located place, long seq, int limit) {
    return path.inTransaction(
        tx -> entries.lines(tx, place.workspace(), place.conversation(), seq, null, limit));
  }

  /** How far the streams of these visitors go, by the path's role. */
  public Map<ChannelAddress, Long> endsAcross(List<ChannelAddress> visitors) {
    return path.inTransaction(
        tx -> tx.connectionResult(connection -> ThreadStore.ends(connection, visitors)));
  }

  /** Puts an input on the conversation's lane and waits until it is committed, or refused. */
  public Outcome take(WorkspaceId workspace, ConversationId id, LaneInput input) {
    var place = new Located(workspace, id);
    var known = addresses.getIfPresent(place);
    var address = known == null ? address(place) : known;
    if (address == null) {
      return new Outcome.Refused("not_found", "There is no such conversation.", null);
    }
    addresses.put(place, address);
    var answer = new CompletableFuture<Outcome>();
    lanes.getObject().offer(LaneTask.of(address, id, input, answer::complete));
    return await(answer);
  }

  /** As {@link #take}, for whichever conversation the visitor is in. */
  public Outcome take(ChannelAddress visitor, LaneInput input) {
    var answer = new CompletableFuture<Outcome>();
    lanes.getObject().offer(LaneTask.of(visitor, input, answer::complete));
    return await(answer);
  }

  /** The visitors as whom a person has written. */
  public List<ChannelAddress> visitors(WorkspaceId workspace, ContactId contact) {
    return database.inTransaction(workspace, tx -> entries.visitors(tx, workspace, contact));
  }

  private @Nullable ChannelAddress address(Located place) {
    return find(place.workspace(), place.conversation())
        .map(ConversationSnapshot::address)
        .orElse(null);
  }

  private static Outcome await(CompletableFuture<Outcome> answer) {
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.overloaded();
    } catch (ExecutionException | TimeoutException _) {
      return Outcome.overloaded();
    }
  }
}
