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
    counts(session);
    times(session);
    text("state", session.state().name());
    text("by", session.startedBy());
    place(session);
    values("vars", session.vars());
    values("facts", session.facts());
    habits(session);
    session.other().forEach(this::kept);
    history(session);
    json.endObject();
  }

  private void counts(Session session) {
    json.field("counts");
    json.beginArray();
    json.number(session.number());
    json.number(session.stateVersion());
    json.number(session.turn());
    json.number(session.steps());
    json.number(session.answersCount());
    json.number(session.inactivityStep());
    json.number(session.answers().size());
    json.endArray();
  }

  /** The start, and how much later everything else was. */
  private void times(Session session) {
    var started = session.startedAt().toEpochMilli();
    json.field("times");
    json.beginArray();
    json.number(started);
    later(started, session.activeAt());
    later(started, session.lastInAt());
    later(started, session.lastOutAt());
    json.endArray();
  }

  private void later(long started, @Nullable Instant at) {
    if (at == null) json.nothing();
    else json.number(at.toEpochMilli() - started);
  }

  private void place(Session session) {
    json.field("frames");
    StoredPlace.writeFrames(json, session.frames());
    if (session.waiting() != null) {
      json.field("waiting");
      StoredPlace.write(json, session.waiting());
    }
    if (!session.visits().isEmpty()) {
      json.field("visits");
      StoredCounters.write(json, session.visits());
    }
    if (session.timers().areSet()) {
      json.field("timers");
      StoredCounters.write(json, session.timers());
    }
  }

  private void habits(Session session) {
    if (!session.memory().equals(Memory.EMPTY)) {
      json.field("memory");
      StoredCounters.write(json, session.memory());
    }
    if (!session.pace().equals(Pace.CALM)) {
      json.field("pace");
      StoredCounters.write(json, session.pace());
    }
    if (session.human() != null) {
      json.field("human");
      StoredPlace.write(json, session.human());
    }
  }

  private void values(String name, Map<String, ? extends @Nullable Object> values) {
    if (values.isEmpty()) return;
    json.field(name);
    StoredValue.writeAll(json, values);
  }

  private void kept(String name, String value) {
    json.name(name);
    json.raw(value);
  }

  private void text(String name, String text) {
    json.field(name);
    json.string(text);
  }

  /**
   * They come last, so that a reader may leave them as they stand without looking for their end.
   */
  private void history(Session session) {
    if (session.answers().isEmpty()) return;
    json.field("history");
    json.beginArray();
    session.answers().write(json, session.frames());
    json.endArray();
  }
}
