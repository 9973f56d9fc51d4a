package org.rookery.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.engine.Session.Frame;
import org.rookery.engine.Session.Human;
import org.rookery.engine.Session.Shown;
import org.rookery.engine.Session.State;
import org.rookery.engine.Session.Waiting;
import org.rookery.engine.json.JsonPrinter;
import org.rookery.engine.json.JsonScanner;

/** Where a session stands, in JSON: its flow stack, what it waits for, the person it has. */
final class StoredPlace {
  private StoredPlace() {}

  static void writeFrames(JsonPrinter json, List<Frame> frames) {
    json.beginArray();
    for (var frame : frames) write(json, frame);
    json.endArray();
  }

  private static void write(JsonPrinter json, Frame frame) {
    var interrupted = frame.interrupted();
    var port = frame.returnPort();
    json.beginArray();
    json.string(frame.flow());
    json.number(frame.version());
    json.string(frame.node());
    if (port != null) json.string(port);
    else if (interrupted != null) json.nothing();
    if (interrupted != null) write(json, interrupted);
    json.endArray();
  }

  static List<Frame> readFrames(JsonScanner json) {
    json.beginArray();
    if (!json.nextItem()) return List.of();
    var first = readFrame(json);
    if (!json.nextItem()) return List.of(first);
    var frames = new ArrayList<Frame>();
    frames.add(first);
    do frames.add(readFrame(json));
    while (json.nextItem());
    return List.copyOf(frames);
  }

  private static Frame readFrame(JsonScanner json) {
    json.beginArray();
    json.nextItem();
    var flow = json.string();
    json.nextItem();
    var version = json.count();
    json.nextItem();
    var node = json.string();
    String returnPort = null;
    Waiting interrupted = null;
    while (json.nextItem()) {
      switch (json.peek()) {
        case '"' -> returnPort = json.string();
        case '{' -> interrupted = readWaiting(json);
        default -> json.skip();
      }
    }
    return new Frame(flow, version, node, returnPort, interrupted);
  }

  static void write(JsonPrinter json, Waiting waiting) {
    json.beginObject();
    json.field("node");
    json.string(waiting.nodeId());
    json.field("since");
    json.number(waiting.since().toEpochMilli());
    if (waiting.retries() != 0) {
      json.field("retries");
      json.number(waiting.retries());
    }
    if (!waiting.shown().isEmpty()) writeShown(json, waiting.shown());
    if (!waiting.notes().isEmpty()) {
      json.field("notes");
      StoredValue.writeAll(json, waiting.notes());
    }
    json.endObject();
  }

  private static void writeShown(JsonPrinter json, List<Shown> options) {
    json.field("shown");
    json.beginArray();
    for (var option : options) {
      json.string(option.id());
      json.string(option.label());
    }
    json.endArray();
  }

  static Waiting readWaiting(JsonScanner json) {
    var node = "";
    var since = Instant.EPOCH;
    var retries = 0;
    List<Shown> shown = List.of();
    Map<String, String> notes = Map.of();
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "node" -> node = json.string();
        case "since" -> since = Instant.ofEpochMilli(json.number());
        case "retries" -> retries = json.count();
        case "shown" -> shown = readShown(json);
        case "notes" -> notes = readNotes(json);
        default -> json.skip();
      }
    }
    return new Waiting(node, since, retries, shown, notes);
  }

  private static List<Shown> readShown(JsonScanner json) {
    var list = new ArrayList<Shown>();
    json.beginArray();
    while (json.nextItem()) {
      var id = json.string();
      json.nextItem();
      list.add(new Shown(id, json.string()));
    }
    return list;
  }

  private static Map<String, String> readNotes(JsonScanner json) {
    var notes = new LinkedHashMap<String, String>();
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      notes.put(name, json.string());
    }
    return notes;
  }

  static void write(JsonPrinter json, Human human) {
    json.beginObject();
    text(json, "node", human.nodeId());
    json.field("since");
    json.number(human.since().toEpochMilli());
    text(json, "agent", human.agent());
    if (human.interrupted() != null) {
      json.field("interrupted");
      write(json, human.interrupted());
    }
    text(json, "before", human.before().name());
    json.endObject();
  }

  private static void text(JsonPrinter json, String name, @Nullable String text) {
    if (text == null) return;
    json.field(name);
    json.string(text);
  }

  static Human readHuman(JsonScanner json) {
    String node = null;
    var since = Instant.EPOCH;
    String agent = null;
    Waiting interrupted = null;
    var before = State.COMPLETED;
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "node" -> node = json.string();
        case "since" -> since = Instant.ofEpochMilli(json.number());
        case "agent" -> agent = json.string();
        case "interrupted" -> interrupted = readWaiting(json);
        case "before" -> before = State.valueOf(json.string());
        default -> json.skip();
      }
    }
    return new Human(node, since, agent, interrupted, before);
  }
}
