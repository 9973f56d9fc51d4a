package org.rookery.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.engine.Session.Memory;
import org.rookery.engine.json.JsonPrinter;

/** Writes a session; empty fields are left out. {@link SessionReader} is its mirror. */
final class SessionWriter {
  private final JsonPrinter json;

  SessionWriter(JsonPrinter json) {
    this.json = json;
  }

  void write(Session session) {
    json.beginObject();
    number("n", session.number());
    text("state", session.state().name());
    place(session);
    values("vars", session.vars());
    values("facts", session.facts());
    history(session);
    counters(session);
    times(session);
    habits(session);
    number("version", session.stateVersion());
    session.other().forEach(this::kept);
    json.endObject();
  }

  private void place(Session session) {
    json.name("frames");
    StoredPlace.writeFrames(json, session.frames());
    if (session.waiting() != null) {
      json.name("waiting");
      StoredPlace.write(json, session.waiting());
    }
  }

  private void history(Session session) {
    if (!session.visits().isEmpty()) {
      json.name("visits");
      StoredCounters.write(json, session.visits());
    }
    if (!session.answers().isEmpty()) {
      json.name("answers");
      json.beginArray();
      session.answers().write(json, session.frames());
      json.endArray();
    }
  }

  private void counters(Session session) {
    count("answered", session.answersCount());
    if (session.timers().areSet()) {
      json.name("timers");
      StoredCounters.write(json, session.timers());
    }
    count("inactivity", session.inactivityStep());
    count("turn", session.turn());
    count("steps", session.steps());
  }

  private void times(Session session) {
    text("by", session.startedBy());
    instant("at", session.startedAt());
    instant("active", session.activeAt());
    instant("in", session.lastInAt());
    instant("out", session.lastOutAt());
  }

  private void habits(Session session) {
    if (!session.memory().equals(Memory.EMPTY)) {
      json.name("memory");
      StoredCounters.write(json, session.memory());
    }
    if (!session.pace().equals(Pace.CALM)) {
      json.name("pace");
      StoredCounters.write(json, session.pace());
    }
    if (session.human() != null) {
      json.name("human");
      StoredPlace.write(json, session.human());
    }
  }

  private void values(String name, Map<String, ? extends @Nullable Object> values) {
    if (values.isEmpty()) return;
    json.name(name);
    StoredValue.writeAll(json, values);
  }

  private void kept(String name, String value) {
    json.name(name);
    json.raw(value);
  }

  private void text(String name, String text) {
    json.name(name);
    json.string(text);
  }

  private void number(String name, long number) {
    json.name(name);
    json.number(number);
  }

  private void count(String name, int count) {
    if (count != 0) number(name, count);
  }

  private void instant(String name, @Nullable Instant at) {
    if (at != null) number(name, at.toEpochMilli());
  }
}
