package org.rookery.bot;

import static org.rookery.schema.bot.Tables.PROFILE;
import static org.rookery.schema.bot.Tables.REVISION;
import static org.rookery.schema.bot.Tables.SETTING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rookery.message.BotId;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Rows of bots and their settings. */
@Component
class BotStore {

  void insert(DSLContext tx, WorkspaceId workspace, Bot bot, @Nullable UUID by) {
    tx.insertInto(PROFILE)
        .set(PROFILE.WORKSPACE_ID, workspace.value())
        .set(PROFILE.ID, bot.id().value())
        .set(PROFILE.NAME, bot.name())
        .set(PROFILE.DESCRIPTION, bot.description())
        .set(PROFILE.CHANNEL_KIND, bot.channelKind())
        .set(PROFILE.STATUS, bot.status().text())
        .set(PROFILE.AVATAR, bot.avatar())
        .set(PROFILE.LANGUAGE, bot.language())
        .set(PROFILE.TIMEZONE, bot.timezone())
        .set(PROFILE.WIDGET_KEY, bot.widgetKey())
        .set(PROFILE.CREATED_BY, by)
        .set(PROFILE.CREATED_AT, bot.createdAt())
        .set(PROFILE.UPDATED_AT, bot.updatedAt())
        .execute();
  }

  Optional<Bot> find(DSLContext tx, WorkspaceId workspace, BotId id) {
    return tx.selectFrom(PROFILE).where(is(workspace, id)).fetchOptional(BotStore::read);
  }

  Optional<Bot> lock(DSLContext tx, WorkspaceId workspace, BotId id) {
    return tx.selectFrom(PROFILE)
        .where(is(workspace, id))
        .forUpdate()
        .fetchOptional(BotStore::read);
  }

  boolean nameTaken(DSLContext tx, WorkspaceId workspace, String name, @Nullable BotId except) {
    return tx.fetchExists(
        tx.selectOne()
            .from(PROFILE)
            .where(PROFILE.WORKSPACE_ID.eq(workspace.value()))
            .and(DSL.lower(PROFILE.NAME).eq(DSL.lower(name)))
            .and(PROFILE.STATUS.ne(Bot.Status.ARCHIVED.text()))
            .and(except == null ? DSL.noCondition() : PROFILE.ID.ne(except.value())));
  }

  List<Bot> page(
      DSLContext tx,
      WorkspaceId workspace,
      Bot.@Nullable Status status,
      @Nullable String words,
      @Nullable UUID after,
      int limit) {
    return tx.selectFrom(PROFILE)
        .where(PROFILE.WORKSPACE_ID.eq(workspace.value()))
        .and(
            status == null
                ? PROFILE.STATUS.ne(Bot.Status.ARCHIVED.text())
                : PROFILE.STATUS.eq(status.text()))
        .and(
            words == null
                ? DSL.noCondition()
                : DSL.position(DSL.lower(PROFILE.NAME), DSL.lower(words)).gt(0))
        .and(after == null ? DSL.noCondition() : PROFILE.ID.lt(after))
        .orderBy(PROFILE.ID.desc())
        .limit(limit)
        .fetch(BotStore::read);
  }

  Bot update(DSLContext tx, WorkspaceId workspace, BotId id, BotFields fields, Instant now) {
    return tx.update(PROFILE)
        .set(PROFILE.NAME, fields.name().strip())
        .set(PROFILE.DESCRIPTION, fields.description().strip())
        .set(PROFILE.LANGUAGE, fields.language())
        .set(PROFILE.TIMEZONE, fields.timezone())
        .set(PROFILE.AVATAR, fields.avatar())
        .set(PROFILE.UPDATED_AT, now)
        .set(PROFILE.VERSION, PROFILE.VERSION.plus(1))
        .set(PROFILE.CONFIG_VERSION, PROFILE.CONFIG_VERSION.plus(1))
        .where(is(workspace, id))
        .returning()
        .fetchSingle(BotStore::read);
  }

  Bot become(
      DSLContext tx,
      WorkspaceId workspace,
      BotId id,
      Bot.Status status,
      String reason,
      Instant now) {
    return tx.update(PROFILE)
        .set(PROFILE.STATUS, status.text())
        .set(PROFILE.STATUS_REASON, reason)
        .set(PROFILE.ARCHIVED_AT, status == Bot.Status.ARCHIVED ? now : null)
        .set(PROFILE.UPDATED_AT, now)
        .set(PROFILE.VERSION, PROFILE.VERSION.plus(1))
        .set(PROFILE.CONFIG_VERSION, PROFILE.CONFIG_VERSION.plus(1))
        .where(is(workspace, id))
        .returning()
        .fetchSingle(BotStore::read);
  }

  /** Tells everybody who caches the bot that it has changed. */
  void raiseConfigVersion(DSLContext tx, WorkspaceId workspace, BotId id) {
    tx.update(PROFILE)
        .set(PROFILE.CONFIG_VERSION, PROFILE.CONFIG_VERSION.plus(1))
        .where(is(workspace, id))
        .execute();
  }

  Optional<Long> configVersion(DSLContext tx, WorkspaceId workspace, BotId id) {
    return tx.select(PROFILE.CONFIG_VERSION)
        .from(PROFILE)
        .where(is(workspace, id))
        .fetchOptional(PROFILE.CONFIG_VERSION);
  }

  /** Keeps what a config version meant, once. */
  void keepRevision(
      DSLContext tx,
      WorkspaceId workspace,
      BotId id,
      long version,
      String definition,
      Instant now) {
    tx.insertInto(REVISION)
        .set(REVISION.WORKSPACE_ID, workspace.value())
        .set(REVISION.BOT_ID, id.value())
        .set(REVISION.CONFIG_VERSION, version)
        .set(REVISION.DEFINITION, definition)
        .set(REVISION.MADE_AT, now)
        .onConflictDoNothing()
        .execute();
  }

  /** What a config version meant. */
  Optional<String> revision(DSLContext tx, WorkspaceId workspace, BotId id, long version) {
    return tx.select(REVISION.DEFINITION)
        .from(REVISION)
        .where(REVISION.WORKSPACE_ID.eq(workspace.value()))
        .and(REVISION.BOT_ID.eq(id.value()))
        .and(REVISION.CONFIG_VERSION.eq(version))
        .fetchOptional(REVISION.DEFINITION);
  }

  void delete(DSLContext tx, WorkspaceId workspace, BotId id) {
    tx.deleteFrom(PROFILE).where(is(workspace, id)).execute();
  }

  /** One tab as stored. */
  record StoredTab(String json, long version) {}

  Optional<StoredTab> tab(DSLContext tx, WorkspaceId workspace, BotId bot, String tab) {
    return tx.select(SETTING.VALUE, SETTING.VERSION)
        .from(SETTING)
        .where(isTab(workspace, bot, tab))
        .fetchOptional(row -> new StoredTab(row.value1(), row.value2()));
  }

  /**
   * Makes the tab, or replaces its expected version; the new version, or empty if somebody was
   * faster.
   */
  Optional<Long> putTab(
      DSLContext tx,
      WorkspaceId workspace,
      BotId bot,
      String tab,
      String json,
      long expected,
      @Nullable UUID by,
      Instant now) {
    if (expected == 0) {
      return tx.insertInto(SETTING)
          .set(SETTING.WORKSPACE_ID, workspace.value())
          .set(SETTING.BOT_ID, bot.value())
          .set(SETTING.TAB, tab)
          .set(SETTING.VALUE, json)
          .set(SETTING.CHANGED_BY, by)
          .set(SETTING.CHANGED_AT, now)
          .onConflictDoNothing()
          .returning(SETTING.VERSION)
          .fetchOptional(SETTING.VERSION);
    }
    return tx.update(SETTING)
        .set(SETTING.VALUE, json)
        .set(SETTING.VERSION, SETTING.VERSION.plus(1))
        .set(SETTING.CHANGED_BY, by)
        .set(SETTING.CHANGED_AT, now)
        .where(isTab(workspace, bot, tab).and(SETTING.VERSION.eq(expected)))
        .returning(SETTING.VERSION)
        .fetchOptional(SETTING.VERSION);
  }

  private static Condition is(WorkspaceId workspace, BotId id) {
    return PROFILE.WORKSPACE_ID.eq(workspace.value()).and(PROFILE.ID.eq(id.value()));
  }

  private static Condition isTab(WorkspaceId workspace, BotId bot, String tab) {
    return SETTING
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(SETTING.BOT_ID.eq(bot.value()))
        .and(SETTING.TAB.eq(tab));
  }

  private static Bot read(Record row) {
    return new Bot(
        new BotId(row.get(PROFILE.ID)),
        row.get(PROFILE.NAME),
        row.get(PROFILE.DESCRIPTION),
        row.get(PROFILE.CHANNEL_KIND),
        Bot.Status.of(row.get(PROFILE.STATUS)),
        row.get(PROFILE.STATUS_REASON),
        row.get(PROFILE.AVATAR),
        row.get(PROFILE.LANGUAGE),
        row.get(PROFILE.TIMEZONE),
        row.get(PROFILE.WIDGET_KEY),
        row.get(PROFILE.CONFIG_VERSION),
        row.get(PROFILE.CREATED_AT),
        row.get(PROFILE.UPDATED_AT),
        row.get(PROFILE.ARCHIVED_AT),
        row.get(PROFILE.VERSION));
  }
}
