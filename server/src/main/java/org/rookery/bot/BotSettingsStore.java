package org.rookery.bot;

import org.jooq.DSLContext;
import org.rookery.bot.settings.AccessSettings;
import org.rookery.bot.settings.DesignSettings;
import org.rookery.bot.settings.GeneralSettings;
import org.rookery.message.BotId;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * The tabs of a bot as their records; a tab that nobody has saved has its defaults and version 0.
 */
@Component
class BotSettingsStore {
  private final BotStore store;

  BotSettingsStore(BotStore store) {
    this.store = store;
  }

  /** A tab and its version. */
  record Tab<T>(T value, long version) {}

  Tab<GeneralSettings> general(DSLContext tx, WorkspaceId workspace, BotId bot) {
    return read(tx, workspace, bot, "general", GeneralSettings.class, GeneralSettings.defaults());
  }

  Tab<DesignSettings> design(DSLContext tx, WorkspaceId workspace, BotId bot) {
    return read(tx, workspace, bot, "design", DesignSettings.class, DesignSettings.defaults());
  }

  Tab<AccessSettings> access(DSLContext tx, WorkspaceId workspace, BotId bot) {
    return read(tx, workspace, bot, "access", AccessSettings.class, AccessSettings.defaults());
  }

  /**
   * Stored fields over the defaults, so that a tab saved by an older release has its new fields
   * too.
   */
  private <T extends Record> Tab<T> read(
      DSLContext tx, WorkspaceId workspace, BotId bot, String name, Class<T> type, T defaults) {
    return store
        .tab(tx, workspace, bot, name)
        .map(stored -> new Tab<>(over(defaults, stored.json(), type), stored.version()))
        .orElseGet(() -> new Tab<>(defaults, 0));
  }

  private static <T extends Record> T over(T defaults, String json, Class<T> type) {
    var merged = Json.lenient().<tools.jackson.databind.node.ObjectNode>valueToTree(defaults);
    Json.tree(json).propertyStream().forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
    return Json.lenient().treeToValue(merged, type);
  }
}
