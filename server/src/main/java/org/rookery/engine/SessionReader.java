package org.rookery.engine;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.engine.Session.Answer;
import org.rookery.engine.Session.Frame;
import org.rookery.engine.Session.Human;
import org.rookery.engine.Session.Memory;
import org.rookery.engine.Session.Shown;
import org.rookery.engine.Session.State;
import org.rookery.engine.Session.Waiting;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;

/** Reads what {@link SessionWriter} wrote; a field it does not know is kept as it stands. */
final class SessionReader {
  private static final Timers.Kind[] KINDS = Timers.Kind.values();

  private final JsonParser json;
  private long number = 1;
  private State state = State.COMPLETED;
  private List<Frame> frames = List.of();
  private @Nullable Waiting waiting;
  private Map<String, Object> vars = Map.of();
  private Map<String, Object> facts = Map.of();
  private Map<String, Integer> visits = Map.of();
  private List<Answer> answers = List.of();
  private int answersCount;
  private Timers timers = Timers.NONE;
  private int inactivityStep;
  private int turn;
  private int steps;
  private String startedBy = "";
  private Instant startedAt = Instant.EPOCH;
  private Instant activeAt = Instant.EPOCH;
  private @Nullable Instant lastInAt;
  private @Nullable Instant lastOutAt;
  private Memory memory = Memory.EMPTY;
  private Pace pace = Pace.CALM;
  private @Nullable Human human;
  private long stateVersion;
  private Map<String, String> other = Map.of();

  SessionReader(JsonParser json) {
    this.json = json;
  }

  Session read() {
    json.nextToken();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      field(name);
    }
    return new Session(
        number,
        state,
        frames,
        waiting,
        vars,
        facts,
        visits,
        answers,
        answersCount,
        timers,
        inactivityStep,
        turn,
        steps,
        startedBy,
        startedAt,
        activeAt,
        lastInAt,
        lastOutAt,
        memory,
        pace,
        human,
        stateVersion,
        other);
  }

  private void field(String name) {
    switch (name) {
      case "n" -> number = json.getLongValue();
      case "state" -> state = State.valueOf(json.getString());
      case "frames" -> frames = frames();
      case "waiting" -> waiting = waiting();
      case "vars" -> vars = values();
      case "facts" -> facts = values();
      case "visits" -> visits = visits();
      case "answers" -> answers = answers();
      case "answered" -> answersCount = json.getIntValue();
      case "timers" -> timers = timers();
      case "inactivity" -> inactivityStep = json.getIntValue();
      case "turn" -> turn = json.getIntValue();
      case "steps" -> steps = json.getIntValue();
      case "by" -> startedBy = json.getString();
      case "at" -> startedAt = instant();
      case "active" -> activeAt = instant();
      case "in" -> lastInAt = instant();
      case "out" -> lastOutAt = instant();
      case "memory" -> memory = memory();
      case "pace" -> pace = pace();
      case "human" -> human = human();
      case "version" -> stateVersion = json.getLongValue();
      default -> keep(name);
    }
  }

  private void keep(String name) {
    if (other.isEmpty()) other = new LinkedHashMap<>();
    var out = new StringWriter();
    try (var copy = SessionText.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      copy.copyCurrentStructureExact(json);
    }
    other.put(name, out.toString());
  }

  private Instant instant() {
    return Instant.ofEpochMilli(json.getLongValue());
  }

  private List<Frame> frames() {
    var list = new ArrayList<Frame>(2);
    while (json.nextToken() != JsonToken.END_ARRAY) list.add(frame());
    return List.copyOf(list);
  }

  private Frame frame() {
    json.nextToken();
    var flow = json.getString();
    json.nextToken();
    var version = json.getIntValue();
    json.nextToken();
    var node = json.getString();
    String returnPort = null;
    Waiting interrupted = null;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_STRING) returnPort = json.getString();
      else if (json.currentToken() == JsonToken.START_OBJECT) interrupted = waiting();
      else json.skipChildren();
    }
    return new Frame(flow, version, node, returnPort, interrupted);
  }

  private Waiting waiting() {
    var node = "";
    var since = Instant.EPOCH;
    var retries = 0;
    List<Shown> shown = List.of();
    Map<String, String> notes = Map.of();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "node" -> node = json.getString();
        case "since" -> since = instant();
        case "retries" -> retries = json.getIntValue();
        case "shown" -> shown = shown();
        case "notes" -> notes = notes();
        default -> json.skipChildren();
      }
    }
    return new Waiting(node, since, retries, shown, notes);
  }

  private List<Shown> shown() {
    var list = new ArrayList<Shown>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      var id = json.getString();
      json.nextToken();
      list.add(new Shown(id, json.getString()));
    }
    return list;
  }

  private Map<String, String> notes() {
    var notes = new LinkedHashMap<String, String>();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      notes.put(name, json.getString());
    }
    return notes;
  }

  @SuppressWarnings(
      "NullAway") // a stored null is a value that was unset, only in what Back restores
  private Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    undone()
        .forEach(
            (name, value) -> {
              if (value != null) values.put(name, value);
            });
    return values;
  }

  /** Values of which some may have been unset. */
  private Map<String, @Nullable Object> undone() {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      values.put(name, StoredValue.read(json));
    }
    return values;
  }

  private Map<String, Integer> visits() {
    var visits = new LinkedHashMap<String, Integer>();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      visits.put(name, json.getIntValue());
    }
    return visits;
  }

  private List<Answer> answers() {
    var list = new ArrayList<Answer>();
    while (json.nextToken() != JsonToken.END_ARRAY) list.add(answer());
    return List.copyOf(list);
  }

  private Answer answer() {
    List<Frame> at = List.of();
    var node = "";
    Object value = null;
    String message = null;
    var when = Instant.EPOCH;
    Map<String, @Nullable Object> undo = Map.of();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "frames" -> at = frames();
        case "node" -> node = json.getString();
        case "value" -> value = StoredValue.read(json);
        case "message" -> message = json.getString();
        case "at" -> when = instant();
        case "undo" -> undo = undone();
        default -> json.skipChildren();
      }
    }
    if (at.isEmpty() && !frames.isEmpty()) at = List.of(frames.getFirst().plainly(node));
    return new Answer(at, node, value, message, when, undo);
  }

  private Timers timers() {
    var due = Timers.NONE.copy();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      for (var kind : KINDS) if (kind.name().equals(name)) due[kind.slot] = json.getLongValue();
    }
    return Timers.of(due);
  }

  private Memory memory() {
    var generic = 0;
    Instant said = null;
    String trigger = null;
    var run = 0;
    var lead = false;
    var reported = false;
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "generic" -> generic = json.getIntValue();
        case "completedSaid" -> said = instant();
        case "trigger" -> trigger = json.getString();
        case "triggerRun" -> run = json.getIntValue();
        case "lead" -> lead = json.getBooleanValue();
        case "leadReported" -> reported = json.getBooleanValue();
        default -> json.skipChildren();
      }
    }
    return new Memory(generic, said, trigger, run, lead, reported);
  }

  /** The end of the silence, 0 for none; then the instants. */
  private Pace pace() {
    json.nextToken();
    var silentUntil = json.getLongValue();
    var arrivals = new long[8];
    var count = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (count == arrivals.length) arrivals = Arrays.copyOf(arrivals, count * 2);
      arrivals[count++] = json.getLongValue();
    }
    return Pace.of(Arrays.copyOf(arrivals, count), silentUntil);
  }

  private Human human() {
    String node = null;
    var since = Instant.EPOCH;
    String agent = null;
    Waiting interrupted = null;
    var before = State.COMPLETED;
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "node" -> node = json.getString();
        case "since" -> since = instant();
        case "agent" -> agent = json.getString();
        case "interrupted" -> interrupted = waiting();
        case "before" -> before = State.valueOf(json.getString());
        default -> json.skipChildren();
      }
    }
    return new Human(node, since, agent, interrupted, before);
  }
}
