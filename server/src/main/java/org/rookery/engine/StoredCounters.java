package org.rookery.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rookery.engine.Session.Memory;
import org.rookery.engine.json.JsonPrinter;
import org.rookery.engine.json.JsonScanner;

/** What a session counts, in JSON: timers, the bot's memory, the contact's pace, visits. */
final class StoredCounters {
  private static final Timers.Kind[] KINDS = Timers.Kind.values();

  private StoredCounters() {}

  static void write(JsonPrinter json, Timers timers) {
    json.beginObject();
    for (var kind : KINDS) {
      var at = timers.millis(kind);
      if (at != 0) number(json, kind.name(), at);
    }
    json.endObject();
  }

  static Timers readTimers(JsonScanner json) {
    var due = Timers.NONE.copy();
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      var at = json.number();
      for (var kind : KINDS) if (kind.name().equals(name)) due[kind.slot] = at;
    }
    return Timers.of(due);
  }

  static void write(JsonPrinter json, Memory memory) {
    json.beginObject();
    if (memory.genericErrors() != 0) number(json, "generic", memory.genericErrors());
    if (memory.completedSaidAt() != null) {
      number(json, "completedSaid", memory.completedSaidAt().toEpochMilli());
    }
    if (memory.trigger() != null) {
      json.field("trigger");
      json.string(memory.trigger());
    }
    if (memory.triggerRun() != 0) number(json, "triggerRun", memory.triggerRun());
    if (memory.leadCaptured()) yes(json, "lead");
    if (memory.leadReported()) yes(json, "leadReported");
    json.endObject();
  }

  static Memory readMemory(JsonScanner json) {
    var generic = 0;
    Instant said = null;
    String trigger = null;
    var run = 0;
    var lead = false;
    var reported = false;
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "generic" -> generic = json.count();
        case "completedSaid" -> said = Instant.ofEpochMilli(json.number());
        case "trigger" -> trigger = json.string();
        case "triggerRun" -> run = json.count();
        case "lead" -> lead = json.truth();
        case "leadReported" -> reported = json.truth();
        default -> json.skip();
      }
    }
    return new Memory(generic, said, trigger, run, lead, reported);
  }

  /** The end of the silence, 0 for none; then the first instant, and how much later the others. */
  static void write(JsonPrinter json, Pace pace) {
    json.beginArray();
    json.number(pace.silentUntilMillis());
    for (var i = 0; i < pace.count(); i++) {
      json.number(i == 0 ? pace.arrival(0) : pace.arrival(i) - pace.arrival(0));
    }
    json.endArray();
  }

  /** Earlier releases wrote every instant in full. */
  static Pace readPace(JsonScanner json) {
    json.beginArray();
    json.nextItem();
    var silentUntil = json.number();
    var arrivals = new long[16];
    var count = 0;
    for (; json.nextItem(); count++) {
      if (count == arrivals.length) arrivals = Arrays.copyOf(arrivals, count * 2);
      var read = json.number();
      arrivals[count] = count > 0 && read <= Pace.MINUTE ? arrivals[0] + read : read;
    }
    return Pace.of(Arrays.copyOf(arrivals, count), silentUntil);
  }

  static void write(JsonPrinter json, Map<String, Integer> visits) {
    json.beginObject();
    visits.forEach((node, times) -> number(json, node, times));
    json.endObject();
  }

  static Map<String, Integer> readVisits(JsonScanner json) {
    var visits = new LinkedHashMap<String, Integer>();
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      visits.put(name, json.count());
    }
    return visits;
  }

  private static void number(JsonPrinter json, String name, long number) {
    json.name(name);
    json.number(number);
  }

  private static void yes(JsonPrinter json, String name) {
    json.field(name);
    json.truth(true);
  }
}
