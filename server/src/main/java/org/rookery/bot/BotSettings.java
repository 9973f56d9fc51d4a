package org.rookery.bot;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.bot.settings.AccessSettings;
import org.rookery.bot.settings.DesignSettings;
import org.rookery.bot.settings.GeneralSettings;
import org.rookery.chatflow.Author;
import org.rookery.message.BotId;
import org.rookery.platform.db.Database;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Reads and saves the tabs of a bot's settings. They apply at once, without a publish. */
@Component
public class BotSettings {
  private final Database database;
  private final BotStore bots;
  private final BotSettingsStore store;
  private final Automations automations;
  private final AuditLog audit;
  private final InstantSource clock;

  BotSettings(
      Database database,
      BotStore bots,
      BotSettingsStore store,
      Automations automations,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.bots = bots;
    this.store = store;
    this.automations = automations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Which tab, and what it holds. */
  public enum TabName {
    /** Words, texts, times. */
    GENERAL(GeneralSettings.class),
    /** Looks. */
    DESIGN(DesignSettings.class),
    /** Where it may be used. */
    ACCESS(AccessSettings.class);

    private final Class<? extends Record> type;

    TabName(Class<? extends Record> type) {
      this.type = type;
    }

    /** What its JSON is. */
    public Class<? extends Record> type() {
      return type;
    }

    String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A tab with its version; 0 means that nobody has saved it yet. */
  public record Tab(Record value, long version) {}

  /** How saving ended. */
  public sealed interface Save {
    /** It is kept. */
    record Saved(Tab tab) implements Save {}

    /** Somebody was faster; this is the tab now. */
    record Stale(Tab current) implements Save {}

    /** These fields do not do. */
    record Wrong(List<FieldProblem> problems) implements Save {}

    /** The bot is archived and read-only. */
    record BotArchived() implements Save {}

    /** Nobody here has this id. */
    record Missing() implements Save {}
  }

  /** One tab; null if nobody here has this id. */
  public @Nullable Tab find(WorkspaceId workspace, BotId bot, TabName name) {
    return database.inTransaction(
        workspace,
        tx -> bots.find(tx, workspace, bot).isEmpty() ? null : read(tx, workspace, bot, name));
  }

  private Tab read(DSLContext tx, WorkspaceId workspace, BotId bot, TabName name) {
    var tab =
        switch (name) {
          case GENERAL -> store.general(tx, workspace, bot);
          case DESIGN -> store.design(tx, workspace, bot);
          case ACCESS -> store.access(tx, workspace, bot);
        };
    return new Tab(tab.value(), tab.version());
  }

  /** Replaces a tab whole; {@code expected} is the version the caller saw, null for any. */
  public Save save(
      WorkspaceId workspace,
      Author author,
      BotId bot,
      TabName name,
      @Nullable Long expected,
      Record value) {
    var problems =
        value instanceof GeneralSettings general ? general.problems() : List.<FieldProblem>of();
    if (!problems.isEmpty()) {
      return new Save.Wrong(problems);
    }
    var save =
        database.inTransaction(
            workspace, tx -> save(tx, workspace, author, bot, name, expected, value));
    if (save instanceof Save.Saved) {
      automations.forget(workspace, bot);
    }
    return save;
  }

  private Save save(
      DSLContext tx,
      WorkspaceId workspace,
      Author author,
      BotId id,
      TabName name,
      @Nullable Long expected,
      Record value) {
    var bot = bots.lock(tx, workspace, id).orElse(null);
    if (bot == null) {
      return new Save.Missing();
    }
    if (bot.status() == Bot.Status.ARCHIVED) {
      return new Save.BotArchived();
    }
    var before = read(tx, workspace, id, name);
    if (expected != null && expected != before.version()) {
      return new Save.Stale(before);
    }
    bots.putTab(
        tx,
        workspace,
        id,
        name.text(),
        Json.write(value),
        before.version(),
        author.member(),
        clock.instant());
    bots.raiseConfigVersion(tx, workspace, id);
    audit.append(
        tx,
        new Place.OfWorkspace(workspace),
        AuditEvent.ok(
                author.actor(),
                "bot.settings_changed",
                "bot",
                id.text(),
                bot.name() + ", " + name.text())
            .changing(fields(before.value()), fields(value)));
    return new Save.Saved(read(tx, workspace, id, name));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> fields(Record settings) {
    return Json.read(Json.write(settings), Map.class);
  }
}
