package org.rookery.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rookery.app.demo.DemoPlaces.DemoWorkspace;
import org.rookery.audit.Actor;
import org.rookery.bot.Bot;
import org.rookery.bot.BotFields;
import org.rookery.bot.BotSettings;
import org.rookery.bot.Bots;
import org.rookery.bot.settings.DesignSettings;
import org.rookery.bot.settings.GeneralSettings;
import org.rookery.chatflow.Author;
import org.rookery.chatflow.GraphJson;
import org.rookery.chatflow.Publishing;
import org.rookery.chatflow.file.FlowFile;
import org.rookery.chatflow.file.FlowImport;
import org.rookery.message.BotId;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The sample's bots: imported from files as an author would, set up and published. */
@Component
@Lazy
class DemoBots {
  private static final String WORKSHOP_HOURS =
      """
      {"zone":"Europe/Lisbon","weekly":{"MON":[["09:00","18:00"]],"TUE":[["09:00","18:00"]],"WED":[["09:00","18:00"]],
       "THU":[["09:00","18:00"]],"FRI":[["09:00","18:00"]]},"holidays":[{"month":12,"day":25},{"month":1,"day":1}]}
      """;

  private final Bots bots;
  private final BotSettings settings;
  private final FlowImport files;
  private final Publishing publishing;

  DemoBots(Bots bots, BotSettings settings, FlowImport files, Publishing publishing) {
    this.bots = bots;
    this.settings = settings;
    this.files = files;
    this.publishing = publishing;
  }

  /** The lamp makers' bot: leads, orders, people, business hours. */
  Bot wren(DemoWorkspace place) {
    var workspace = place.workspace().id();
    var author = author(place);
    var fields =
        new BotFields(
            "Wren", "Leads and support on tallow.example", "en", "Europe/Lisbon", "rook-3");
    var bot = make(workspace, author, fields, "wren.json");
    var general = (GeneralSettings) tab(workspace, bot.id(), BotSettings.TabName.GENERAL);
    save(
        workspace,
        author,
        bot.id(),
        BotSettings.TabName.GENERAL,
        general.open(Json.tree(WORKSHOP_HOURS)));
    save(
        workspace,
        author,
        bot.id(),
        BotSettings.TabName.DESIGN,
        design("Wren at Tallow & Finch", "#b4532a"));
    return publish(workspace, author, bot);
  }

  /** A bot that asks for name, address and wish, then for a person. */
  Bot small(DemoWorkspace place, String name, String file, String color) {
    var workspace = place.workspace().id();
    var author = author(place);
    var zone = place.workspace().profile().timeZone();
    var bot = make(workspace, author, new BotFields(name, "", "en", zone, "rook-5"), file);
    save(workspace, author, bot.id(), BotSettings.TabName.DESIGN, design(null, color));
    return publish(workspace, author, bot);
  }

  private Bot make(WorkspaceId workspace, Author author, BotFields fields, String file) {
    if (!(bots.create(workspace, author, fields) instanceof Bots.Change.Done(var bot))) {
      throw new IllegalStateException("no bot " + fields.name());
    }
    var outcome = files.bringIn(workspace, author, bot.id(), read(file), true);
    if (!(outcome instanceof FlowImport.Outcome.Done)) {
      throw new IllegalStateException(file + " was not brought in: " + outcome);
    }
    return bot;
  }

  private Bot publish(WorkspaceId workspace, Author author, Bot bot) {
    var outcome =
        publishing.publish(
            workspace, author, bot.id(), new Publishing.Order("First version", true));
    if (outcome instanceof Publishing.Outcome.Published) {
      return bots.find(workspace, bot.id()).orElseThrow();
    }
    throw new IllegalStateException(bot.name() + " was not published: " + outcome);
  }

  private Record tab(WorkspaceId workspace, BotId bot, BotSettings.TabName name) {
    var tab = settings.find(workspace, bot, name);
    if (tab == null) {
      throw new IllegalStateException("no settings");
    }
    return tab.value();
  }

  private void save(
      WorkspaceId workspace, Author author, BotId bot, BotSettings.TabName name, Record value) {
    var outcome = settings.save(workspace, author, bot, name, null, value);
    if (!(outcome instanceof BotSettings.Save.Saved)) {
      throw new IllegalStateException("settings were not saved: " + outcome);
    }
  }

  private static DesignSettings design(@Nullable String title, String color) {
    var usual = DesignSettings.defaults();
    return new DesignSettings(
        DesignSettings.Theme.LIGHT,
        color,
        title,
        "Bot · replies at once, people in 2 min",
        usual.position(),
        usual.greeting(),
        true,
        true,
        true,
        null);
  }

  private static FlowFile read(String name) {
    try (var file = DemoBots.class.getResourceAsStream("/demo/" + name)) {
      if (file == null) {
        throw new IllegalStateException("the jar lacks demo/" + name);
      }
      return GraphJson.MAPPER.readValue(
          new String(file.readAllBytes(), StandardCharsets.UTF_8), FlowFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The builder of the workspace, or its owner. */
  private static Author author(DemoWorkspace place) {
    var member =
        place.people().stream()
            .filter(it -> it.role().equals("builder"))
            .findFirst()
            .orElse(place.people().getFirst());
    var actor =
        new Actor(
            Actor.Type.MEMBER,
            member.id().text(),
            member.name(),
            member.email(),
            null,
            null,
            null,
            null);
    return new Author(actor, member.id().value());
  }
}
