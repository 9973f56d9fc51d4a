package org.rookery.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.engine.Session.Frame;
import org.rookery.engine.Session.Human;
import org.rookery.engine.Session.Memory;
import org.rookery.engine.Session.State;
import org.rookery.engine.Session.Waiting;
import org.rookery.engine.json.JsonScanner;
import org.rookery.engine.json.JsonScanner.RawItems;

/** Reads what {@link SessionWriter} wrote; a field it does not know is kept as it stands. */
final class SessionReader {
  private final JsonScanner json;
  private long number = 1;
  private State state = State.COMPLETED;
  private List<Frame> frames = List.of();
  private @Nullable Waiting waiting;
  private Map<String, Object> vars = Map.of();
  private Map<String, Object> facts = Map.of();
  private Map<String, Integer> visits = Map.of();
  private @Nullable RawItems answers;
  private int answersKept;
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

  SessionReader(JsonScanner json) {
    this.json = json;
  }

  Session read() {
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) field(name);
    return new Session(
        number,
        state,
        frames,
        waiting,
        vars,
        facts,
        visits,
        answers == null ? Answers.NONE : Answers.stored(answers, frames),
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
      case "counts" -> counts();
      case "times" -> times();
      case "state" -> state = State.valueOf(json.string());
      case "frames" -> frames = StoredPlace.readFrames(json);
      case "waiting" -> waiting = StoredPlace.readWaiting(json);
      case "vars" -> vars = values();
      case "facts" -> facts = values();
      case "visits" -> visits = StoredCounters.readVisits(json);
      case "timers" -> timers = StoredCounters.readTimers(json);
      case "by" -> startedBy = json.string();
      case "memory" -> memory = StoredCounters.readMemory(json);
      case "pace" -> pace = StoredCounters.readPace(json);
      case "human" -> human = StoredPlace.readHuman(json);
      case "history" -> answers = json.lastItems(answersKept);
      default -> earlierField(name);
    }
  }

  /** As the first release wrote them, one by one. */
  private void earlierField(String name) {
    switch (name) {
      case "n" -> number = json.number();
      case "answers" -> answers = json.rawItems();
      case "answered" -> answersCount = json.count();
      case "inactivity" -> inactivityStep = json.count();
      case "turn" -> turn = json.count();
      case "steps" -> steps = json.count();
      case "at" -> startedAt = instant();
      case "active" -> activeAt = instant();
      case "in" -> lastInAt = instant();
      case "out" -> lastOutAt = instant();
      case "version" -> stateVersion = json.number();
      default -> keep(name);
    }
  }

  private Instant instant() {
    return Instant.ofEpochMilli(json.number());
  }

  private void keep(String name) {
    if (other.isEmpty()) other = new LinkedHashMap<>();
    other.put(name, json.raw());
  }

  private void counts() {
    json.beginArray();
    number = json.nextNumber();
    stateVersion = json.nextNumber();
    turn = json.nextCount();
    steps = json.nextCount();
    answersCount = json.nextCount();
    inactivityStep = json.nextCount();
    answersKept = json.nextCount();
    json.endArray();
  }

  private void times() {
    json.beginArray();
    var started = json.nextNumber();
    startedAt = Instant.ofEpochMilli(started);
    activeAt = Instant.ofEpochMilli(started + json.nextNumber());
    lastInAt = later(started);
    lastOutAt = later(started);
    json.endArray();
  }

  private @Nullable Instant later(long started) {
    json.nextItem();
    return json.nothing() ? null : Instant.ofEpochMilli(started + json.number());
  }

  @SuppressWarnings("NullAway") // none is left: only what Back restores may have been unset
  private Map<String, Object> values() {
    var values = StoredValue.readAll(json);
    values.values().removeIf(Objects::isNull);
    return values;
  }
}
