package org.rookery.tenancy;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.id.Ids;
import org.springframework.stereotype.Component;

/** Makes, finds and changes workspaces. */
@Component
public class Workspaces {
  private final Database database;
  private final WorkspaceStore store;
  private final Ids ids;
  private final InstantSource clock;

  Workspaces(Database database, WorkspaceStore store, Ids ids, InstantSource clock) {
    this.database = database;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes a workspace of this partner and lets {@code more} fill it in the same transaction, in the
   * new scope.
   *
   * @param more gets the transaction and the new workspace, for example to make its owner
   */
  public Workspace create(PartnerId partner, NewWorkspace wanted, Filling more) {
    var id = new WorkspaceId(ids.next());
    return database.inTransaction(
        id,
        tx -> {
          var workspace =
              new Workspace(
                  id,
                  partner,
                  wanted.name(),
                  Workspace.Life.ACTIVE,
                  null,
                  null,
                  Workspace.Subscription.TRIALING,
                  wanted.seats(),
                  wanted.profile(),
                  clock.instant(),
                  1);
          store.insert(tx, workspace);
          more.fill(tx, workspace);
          return workspace;
        });
  }

  /** What belongs to a new workspace from its first moment. */
  public interface Filling {
    /** Runs in the transaction that makes the workspace. */
    void fill(DSLContext tx, Workspace workspace);
  }

  /** The workspace, seen from its own scope. */
  public Optional<Workspace> find(WorkspaceId id) {
    return database.inTransaction(id, tx -> store.find(tx, id));
  }

  /**
   * The workspace, seen in a transaction of its own scope; locked against changes until its end.
   */
  public Optional<Workspace> lock(DSLContext tx, WorkspaceId id) {
    return store.lock(tx, id);
  }

  /** The workspace, if it is one of this partner. */
  public Optional<Workspace> find(PartnerId partner, WorkspaceId id) {
    return database
        .inTransaction(partner, tx -> store.find(tx, id))
        .filter(it -> it.partner().equals(partner));
  }

  /** A partner's workspaces in the order of their making, behind {@code after}. */
  public List<Workspace> of(PartnerId partner, @Nullable WorkspaceId after, int limit) {
    return database.inTransaction(partner, tx -> store.page(tx, partner, after, limit));
  }

  /** Shows every workspace of the installation, in pages; for jobs only. */
  public void forEach(Consumer<WorkspaceId> visitor) {
    WorkspaceId after = null;
    List<WorkspaceId> page;
    do {
      var behind = after;
      page = database.inTransaction(ProviderScope.PROVIDER, tx -> store.ids(tx, behind, 500));
      page.forEach(visitor);
      after = page.isEmpty() ? null : page.getLast();
    } while (after != null);
  }

  /** Changes name or profile; {@code expected} is the version the caller saw, or null for any. */
  public Change<Workspace> change(
      WorkspaceId id, @Nullable Long expected, UnaryOperator<Workspace> change, AfterChange after) {
    return database.inTransaction(
        id,
        tx -> {
          var found = store.lock(tx, id);
          if (found.isEmpty()) {
            return new Change.Missing<>();
          }
          var before = found.get();
          if (expected != null && expected != before.version()) {
            return new Change.Stale<>(before);
          }
          var changed = store.update(tx, change.apply(before));
          after.done(tx, before, changed);
          return new Change.Done<>(changed);
        });
  }

  /** Moves a workspace to another state of life, if the move is legal. */
  public Change<Workspace> become(
      WorkspaceId id, Workspace.Life next, @Nullable String reason, AfterChange after) {
    return database.inTransaction(
        id,
        tx -> {
          var found = store.lock(tx, id);
          if (found.isEmpty()) {
            return new Change.Missing<>();
          }
          var before = found.get();
          if (!before.life().mayBecome(next)) {
            return new Change.Refused<>(before);
          }
          var changed = store.become(tx, id, next, reason);
          after.done(tx, before, changed);
          return new Change.Done<>(changed);
        });
  }

  /** What happens with a change in its own transaction, such as its audit entry. */
  public interface AfterChange {
    /** Does nothing more. */
    AfterChange NOTHING = (_, _, _) -> {};

    /** Runs in the transaction of the change. */
    void done(DSLContext tx, Workspace before, Workspace now);
  }
}
