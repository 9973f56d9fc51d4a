package org.rookery.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarJson;
import org.rookery.chatflow.BusinessHours;
import org.rookery.chatflow.Capabilities;
import org.rookery.chatflow.GraphJson;
import org.rookery.chatflow.PublishedFlow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One variant of one worked conversation, as its file describes it. */
record ConversationCase(String name, JsonNode file, List<JsonNode> steps) {
  static final byte[] KEY = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  static Stream<ConversationCase> all() {
    try {
      var folder =
          Path.of(
              Objects.requireNonNull(ConversationCase.class.getResource("conversations")).toURI());
      try (var files = Files.list(folder)) {
        return files
            .filter(file -> file.getFileName().toString().startsWith("C"))
            .sorted()
            .flatMap(file -> variants(file).stream())
            .toList()
            .stream();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ConversationCase> variants(Path path) {
    var file = read(path.getFileName().toString());
    var title = path.getFileName().toString().replace(".json", "");
    var cases = new ArrayList<ConversationCase>();
    for (var variant : file.path("variants").properties()) {
      var steps = new ArrayList<JsonNode>();
      var given =
          variant.getValue().has("given") ? variant.getValue().path("given") : file.path("given");
      given.forEach(steps::add);
      var own =
          variant.getValue().isArray() ? variant.getValue() : variant.getValue().path("steps");
      own.forEach(steps::add);
      cases.add(
          new ConversationCase(
              title + " " + variant.getKey(), merged(file, variant.getValue()), steps));
    }
    return cases;
  }

  /** What a variant says about bot, contact or flows wins over the file. */
  private static JsonNode merged(JsonNode file, JsonNode variant) {
    var copy = (ObjectNode) file.deepCopy();
    for (var key : List.of("bot", "contact", "flows", "now", "agents", "system")) {
      if (!variant.isArray() && variant.has(key)) {
        if (copy.get(key) instanceof ObjectNode object
            && variant.get(key) instanceof ObjectNode more) {
          object.setAll(more);
        } else {
          copy.set(key, variant.get(key));
        }
      }
    }
    return copy;
  }

  static JsonNode read(String name) {
    try (var in = ConversationCase.class.getResourceAsStream("conversations/" + name)) {
      return GraphJson.MAPPER.readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Conversation begin() {
    var conversation =
        new Conversation(
            Automation.compile(bot(flows())),
            Instant.parse(file.path("now").asString("2026-01-01T09:00:00Z")));
    conversation.agents = file.path("agents").asInt(1);
    file.path("contact")
        .properties()
        .forEach(field -> conversation.contact.put(field.getKey(), value(field.getValue())));
    file.path("system")
        .properties()
        .forEach(field -> conversation.system.put(field.getKey(), value(field.getValue())));
    return conversation;
  }

  static Object value(JsonNode json) {
    return json.isNumber()
        ? json.decimalValue()
        : json.isBoolean() ? json.booleanValue() : json.asString();
  }

  List<PublishedFlow> flows() {
    var flows = new ArrayList<PublishedFlow>();
    file.path("flows")
        .properties()
        .forEach(flow -> flows.add(flow(flow.getKey(), flow.getValue())));
    return flows;
  }

  /** A flow written out, a flow from a shared file, or such a flow with some nodes replaced. */
  static PublishedFlow flow(String id, JsonNode json) {
    if (json.isString()) return Sketch.flow(id, read(json.asString() + ".json"));
    if (!json.has("like")) return Sketch.flow(id, json);
    var copy = (ObjectNode) read(json.path("like").asString() + ".json").deepCopy();
    for (var field : json.properties()) {
      if (field.getKey().equals("like")) continue;
      if (!field.getKey().equals("nodes")) {
        copy.set(field.getKey(), field.getValue());
        continue;
      }
      var nodes = (ObjectNode) copy.get("nodes");
      for (var node : field.getValue().properties()) change(nodes, node.getKey(), node.getValue());
    }
    return Sketch.flow(id, copy);
  }

  private static void change(ObjectNode nodes, String id, JsonNode change) {
    if (change.isNull()) {
      nodes.remove(id);
    } else if (nodes.get(id) instanceof ObjectNode node && !change.has("type")) {
      for (var field : change.properties()) {
        if (field.getKey().equals("to"))
          ((ObjectNode) node.get("to")).setAll((ObjectNode) field.getValue());
        else node.set(field.getKey(), field.getValue());
      }
    } else {
      nodes.set(id, change);
    }
  }

  BotDefinition bot(List<PublishedFlow> flows) {
    var bot = file.path("bot");
    var settings =
        bot.has("settings")
            ? GraphJson.MAPPER.treeToValue(bot.get("settings"), BotSettings.class)
            : BotSettings.DEFAULT;
    var channel = bot.path("channel").asString("website");
    return new BotDefinition(
        "bot_1",
        "Ada",
        bot.path("active").asBoolean(true),
        channel.equals("text") ? Capabilities.textOnly("sms") : Capabilities.of(channel),
        bot.path("language").asString("en"),
        ZoneId.of(bot.path("zone").asString("Europe/Berlin")),
        settings,
        hours(bot.path("hours")),
        new HashMap<>(Map.of("account", hours(bot.path("hours")))),
        flows,
        KEY);
  }

  private static BusinessHours hours(JsonNode calendar) {
    return calendar.isObject()
            && CalendarJson.read(calendar, "hours") instanceof CalendarJson.Reading.Read(var read)
        ? BusinessHours.of(BusinessCalendar.of(read))
        : BusinessHours.ALWAYS;
  }

  @Override
  public String toString() {
    return name;
  }
}
