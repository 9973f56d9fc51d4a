package org.rookery.bot;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.channel.WidgetKeyDirectory;
import org.rookery.chatflow.Author;
import org.rookery.chatflow.Flow.FlowDetails;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.Flows;
import org.rookery.chatflow.StarterGraph;
import org.rookery.message.BotId;
import org.rookery.platform.db.Database;
import org.rookery.platform.events.EventLog;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.id.Ids;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Makes, finds and changes bots. */
@Component
public class Bots {
  private static final String KEY_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int KEY_LENGTH = 20;
  private static final Set<String> TABS = Set.of("general", "design", "access");

  private final Database database;
  private final BotStore store;
  private final Flows flows;
  private final WidgetKeyDirectory keys;
  private final EventLog events;
  private final AuditLog audit;
  private final Automations automations;
  private final Ids ids;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Bots(
      Database database,
      BotStore store,
      Flows flows,
      WidgetKeyDirectory keys,
      EventLog events,
      AuditLog audit,
      Automations automations,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.flows = flows;
    this.keys = keys;
    this.events = events;
    this.audit = audit;
    this.automations = automations;
    this.ids = ids;
    this.clock = clock;
  }

  /** How a change of a bot ended. */
  public sealed interface Change {
    /** It is done. */
    record Done(Bot bot) implements Change {}

    /** Somebody was faster; this is the bot now. */
    record Stale(Bot current) implements Change {}

    /** These fields do not do. */
    record Wrong(List<FieldProblem> problems) implements Change {}

    /** Not from the state the bot is in. */
    record Illegal(Bot.Status from, String to) implements Change {}

    /** Nobody here has this id. */
    record Missing() implements Change {}
  }

  /** Makes a website bot with an empty default flow. Nothing answers before it is published. */
  public Change create(WorkspaceId workspace, Author author, BotFields fields) {
    return database.inTransaction(workspace, tx -> create(tx, workspace, author, fields));
  }

  private Change create(DSLContext tx, WorkspaceId workspace, Author author, BotFields fields) {
    var problems = problems(tx, workspace, fields, null);
    if (!problems.isEmpty()) {
      return new Change.Wrong(problems);
    }
    var bot = insert(tx, workspace, author, fields);
    flows.insert(
        tx,
        workspace,
        author,
        bot.id(),
        FlowDetails.named("Welcome", FlowRole.DEFAULT),
        StarterGraph.empty(bot.language()),
        "{}");
    return new Change.Done(bot);
  }

  private Bot insert(DSLContext tx, WorkspaceId workspace, Author author, BotFields fields) {
    var now = clock.instant();
    var id = new BotId(ids.next());
    var key = freshKey();
    keys.register(
        key, workspace, id); // first: a key without a bot does no harm, a bot without a key is dead
    store.insert(tx, workspace, draft(id, fields, key, now), author.member());
    events.append(tx, workspace.value(), "bot.created", Map.of("botId", id.text()));
    tell(tx, workspace, author, "bot.created", id, fields.name());
    return store.find(tx, workspace, id).orElseThrow();
  }

  private static Bot draft(BotId id, BotFields fields, String key, Instant now) {
    return new Bot(
        id,
        fields.name().strip(),
        fields.description().strip(),
        "website",
        Bot.Status.DRAFT,
        "",
        fields.avatar(),
        fields.language(),
        fields.timezone(),
        key,
        1,
        now,
        now,
        null,
        1);
  }

  private String freshKey() {
    var key = new StringBuilder(KEY_LENGTH);
    random
        .ints(KEY_LENGTH, 0, KEY_LETTERS.length())
        .forEach(i -> key.append(KEY_LETTERS.charAt(i)));
    return key.toString();
  }

  private List<FieldProblem> problems(
      DSLContext tx, WorkspaceId workspace, BotFields fields, @Nullable BotId self) {
    var problems = new ArrayList<>(fields.problems());
    if (problems.isEmpty() && store.nameTaken(tx, workspace, fields.name().strip(), self)) {
      problems.add(BotFields.nameTaken());
    }
    return problems;
  }

  /** One bot, archived ones too. */
  public Optional<Bot> find(WorkspaceId workspace, BotId id) {
    return database.inTransaction(workspace, tx -> store.find(tx, workspace, id));
  }

  /**
   * Bots, newest first, one more than {@code limit}; archived ones only when that status is asked
   * for.
   */
  public List<Bot> page(
      WorkspaceId workspace,
      Bot.@Nullable Status status,
      @Nullable String words,
      @Nullable BotId after,
      int limit) {
    return database.inTransaction(
        workspace,
        tx ->
            store.page(
                tx, workspace, status, words, after == null ? null : after.value(), limit + 1));
  }

  /** Changes name, description, language, time zone or avatar. */
  public Change change(
      WorkspaceId workspace, Author author, BotId id, @Nullable Long expected, BotFields fields) {
    return committed(
        workspace,
        database.inTransaction(
            workspace,
            tx ->
                onLiving(
                    tx,
                    workspace,
                    id,
                    before -> {
                      if (expected != null && expected != before.version()) {
                        return new Change.Stale(before);
                      }
                      var problems = problems(tx, workspace, fields, id);
                      if (!problems.isEmpty()) {
                        return new Change.Wrong(problems);
                      }
                      tell(tx, workspace, author, "bot.changed", id, fields.name());
                      return new Change.Done(
                          store.update(tx, workspace, id, fields, clock.instant()));
                    })));
  }

  /** Stops the automation; what comes in still reaches the inbox. */
  public Change pause(WorkspaceId workspace, Author author, BotId id, String reason) {
    return move(
        workspace, author, id, Bot.Status.PAUSED, reason, before -> before.status().answers());
  }

  /** Lets a paused bot answer again. */
  public Change resume(WorkspaceId workspace, Author author, BotId id) {
    return move(
        workspace, author, id, Bot.Status.LIVE, "", before -> before.status() == Bot.Status.PAUSED);
  }

  /** Hides the bot; it is read-only from then on. */
  public Change archive(WorkspaceId workspace, Author author, BotId id) {
    return move(
        workspace,
        author,
        id,
        Bot.Status.ARCHIVED,
        "",
        before -> before.status() != Bot.Status.ARCHIVED);
  }

  /** Brings an archived bot back, paused. */
  public Change restore(WorkspaceId workspace, Author author, BotId id) {
    return move(
        workspace,
        author,
        id,
        Bot.Status.PAUSED,
        "",
        before -> before.status() == Bot.Status.ARCHIVED);
  }

  private Change move(
      WorkspaceId workspace,
      Author author,
      BotId id,
      Bot.Status to,
      String reason,
      java.util.function.Predicate<Bot> legal) {
    return committed(
        workspace,
        database.inTransaction(
            workspace,
            tx -> {
              var before = store.lock(tx, workspace, id).orElse(null);
              if (before == null) {
                return new Change.Missing();
              }
              if (!legal.test(before)) {
                return new Change.Illegal(before.status(), to.text());
              }
              tell(tx, workspace, author, "bot." + to.text(), id, before.name());
              if (to == Bot.Status.PAUSED) {
                events.append(
                    tx,
                    workspace.value(),
                    "bot.paused",
                    Map.of("botId", id.text(), "reason", reason));
              }
              return new Change.Done(store.become(tx, workspace, id, to, reason, clock.instant()));
            }));
  }

  /** Takes an archived or never published bot away for good. */
  public Change delete(WorkspaceId workspace, Author author, BotId id) {
    var change = deleted(workspace, author, id);
    if (change instanceof Change.Done(var bot)) {
      keys.remove(bot.widgetKey());
    }
    return change;
  }

  private Change deleted(WorkspaceId workspace, Author author, BotId id) {
    return committed(
        workspace,
        database.inTransaction(
            workspace,
            tx -> {
              var before = store.lock(tx, workspace, id).orElse(null);
              if (before == null) {
                return new Change.Missing();
              }
              if (before.status() != Bot.Status.ARCHIVED && before.status() != Bot.Status.DRAFT) {
                return new Change.Illegal(before.status(), "deleted");
              }
              flows.deleteAll(tx, workspace, id);
              store.delete(tx, workspace, id);
              tell(tx, workspace, author, "bot.deleted", id, before.name());
              return new Change.Done(before);
            }));
  }

  /** Copies settings and drafts of flows into a new bot; never keys, conversations or versions. */
  public Change duplicate(WorkspaceId workspace, Author author, BotId id, @Nullable String name) {
    return database.inTransaction(
        workspace,
        tx -> {
          var original = store.find(tx, workspace, id).orElse(null);
          if (original == null) {
            return new Change.Missing();
          }
          var like = BotFields.of(original);
          var wanted = name == null ? freeName(tx, workspace, original.name()) : name;
          var fields =
              new BotFields(
                  wanted, like.description(), like.language(), like.timezone(), like.avatar());
          var problems = problems(tx, workspace, fields, null);
          if (!problems.isEmpty()) {
            return new Change.Wrong(problems);
          }
          var copy = insert(tx, workspace, author, fields);
          copySettings(tx, workspace, author, id, copy.id());
          flows.copyAll(tx, workspace, author, id, copy.id());
          return new Change.Done(copy);
        });
  }

  private void copySettings(
      DSLContext tx, WorkspaceId workspace, Author author, BotId from, BotId to) {
    for (var tab : TABS) {
      store
          .tab(tx, workspace, from, tab)
          .ifPresent(
              stored ->
                  store.putTab(
                      tx, workspace, to, tab, stored.json(), 0, author.member(), clock.instant()));
    }
  }

  private String freeName(DSLContext tx, WorkspaceId workspace, String name) {
    for (int number = 1; ; number++) {
      var suffix = number == 1 ? " (copy)" : " (copy " + number + ")";
      var room = Math.min(name.length(), BotFields.LONGEST_NAME - suffix.length());
      var candidate = name.substring(0, room).strip() + suffix;
      if (!store.nameTaken(tx, workspace, candidate, null)) {
        return candidate;
      }
    }
  }

  /** Lets whoever caches the bot look again at once. */
  public Change apply(WorkspaceId workspace, BotId id) {
    return committed(
        workspace,
        database.inTransaction(
            workspace,
            tx ->
                onLiving(
                    tx,
                    workspace,
                    id,
                    before -> {
                      store.raiseConfigVersion(tx, workspace, id);
                      return new Change.Done(before);
                    })));
  }

  private Change onLiving(
      DSLContext tx, WorkspaceId workspace, BotId id, Function<Bot, Change> work) {
    var before = store.lock(tx, workspace, id).orElse(null);
    if (before == null) {
      return new Change.Missing();
    }
    return before.status() == Bot.Status.ARCHIVED
        ? new Change.Illegal(before.status(), "changed")
        : work.apply(before);
  }

  private Change committed(WorkspaceId workspace, Change change) {
    if (change instanceof Change.Done(var bot)) {
      automations.forget(workspace, bot.id());
    }
    return change;
  }

  private void tell(
      DSLContext tx, WorkspaceId workspace, Author author, String action, BotId id, String name) {
    audit.append(
        tx,
        new Place.OfWorkspace(workspace),
        AuditEvent.ok(author.actor(), action, "bot", id.text(), name));
  }
}
