package org.rookery.bot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.bot.settings.DesignSettings;
import org.rookery.bot.settings.GeneralSettings;
import org.rookery.branding.Accent;
import org.rookery.branding.Brand;
import org.rookery.branding.Brands;
import org.rookery.channel.ChannelKind;
import org.rookery.channel.WebsiteBot;
import org.rookery.channel.WebsiteBots;
import org.rookery.message.BotId;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.WorkspaceId;
import org.rookery.tenancy.Workspaces;
import org.springframework.stereotype.Component;

/**
 * What a widget is told about its bot; the members are those of {@code
 * docs/subsystems/widget-protocol.md}.
 */
@Component
class WidgetConfigs implements WebsiteBots {
  private final Database database;
  private final BotStore bots;
  private final BotSettingsStore settings;
  private final Workspaces workspaces;
  private final Brands brands;

  WidgetConfigs(
      Database database,
      BotStore bots,
      BotSettingsStore settings,
      Workspaces workspaces,
      Brands brands) {
    this.database = database;
    this.bots = bots;
    this.settings = settings;
    this.workspaces = workspaces;
    this.brands = brands;
  }

  @Override
  public Optional<WebsiteBot> find(WorkspaceId workspace, BotId id) {
    var brand = workspaces.find(workspace).flatMap(it -> brands.of(it.partner())).orElse(null);
    return database.inTransaction(
        workspace,
        tx -> bots.find(tx, workspace, id).map(bot -> website(tx, workspace, bot, brand)));
  }

  private WebsiteBot website(DSLContext tx, WorkspaceId workspace, Bot bot, @Nullable Brand brand) {
    var general = settings.general(tx, workspace, bot.id()).value();
    var design = settings.design(tx, workspace, bot.id()).value();
    var shown =
        bot.status().answers()
            || (bot.status() == Bot.Status.PAUSED
                && general.whenPaused() != GeneralSettings.WhenPaused.HIDE);
    return new WebsiteBot(
        workspace,
        bot.id(),
        ChannelKind.of(bot.channelKind()),
        shown,
        settings.access(tx, workspace, bot.id()).value().allowedOrigins(),
        config(bot, general, design, brand),
        null,
        false);
  }

  private static Map<String, Object> config(
      Bot bot, GeneralSettings general, DesignSettings design, @Nullable Brand brand) {
    var config = new LinkedHashMap<String, Object>();
    config.put("botId", bot.id().text());
    config.put("name", bot.name());
    config.put("title", Objects.requireNonNullElse(design.title(), bot.name()));
    config.put("subtitle", Objects.requireNonNullElse(design.subtitle(), general.waitingMessage()));
    config.put("language", bot.language());
    config.put("theme", design.theme());
    var color =
        design.primaryColor() != null || brand == null ? design.primaryColor() : brand.accent();
    if (color != null) {
      var accent =
          Accent.of(color); // the widget could find readable shades itself, later and plainer
      config.put("primary", color);
      config.put("accent", Map.of("light", accent.light(), "dark", accent.dark()));
    }
    if (design.showBranding() && brand != null) {
      config.put("poweredBy", Map.of("text", "Powered by " + brand.name()));
    }
    if (design.privacyUrl() != null) {
      config.put("privacyUrl", design.privacyUrl());
    }
    config.put("launcher", launcher(design));
    config.put("features", Map.of("uploads", design.fileUpload(), "history", design.showHistory()));
    return config;
  }

  private static Map<String, Object> launcher(DesignSettings design) {
    var launcher = new LinkedHashMap<String, Object>();
    launcher.put(
        "position", design.position() == DesignSettings.Position.BOTTOM_LEFT ? "left" : "right");
    if (design.greeting().enabled()) {
      launcher.put("greeting", design.greeting().text());
      launcher.put("greetingDelayMs", design.greeting().delaySeconds() * 1000);
    }
    return launcher;
  }
}
