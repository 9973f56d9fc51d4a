package org.rookery.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.engine.Session.Answer;
import org.rookery.engine.Session.Frame;
import org.rookery.engine.Session.Human;
import org.rookery.engine.Session.Memory;
import org.rookery.engine.Session.Waiting;
import tools.jackson.core.JsonGenerator;

/** Writes a session; empty fields are left out. {@link SessionReader} is its mirror. */
final class SessionWriter {
  private final JsonGenerator json;

  SessionWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(Session session) {
    json.writeStartObject();
    json.writeNumberProperty("n", session.number());
    json.writeStringProperty("state", session.state().name());
    frames("frames", session.frames());
    if (session.waiting() != null) waiting("waiting", session.waiting());
    values("vars", session.vars());
    values("facts", session.facts());
    visits(session.visits());
    answers(session);
    count("answered", session.answersCount());
    timers(session.timers());
    count("inactivity", session.inactivityStep());
    count("turn", session.turn());
    count("steps", session.steps());
    json.writeStringProperty("by", session.startedBy());
    instant("at", session.startedAt());
    instant("active", session.activeAt());
    instant("in", session.lastInAt());
    instant("out", session.lastOutAt());
    memory(session.memory());
    pace(session.pace());
    if (session.human() != null) human(session.human());
    json.writeNumberProperty("version", session.stateVersion());
    session
        .other()
        .forEach(
            (name, value) -> {
              json.writeName(name);
              json.writeRawValue(value);
            });
    json.writeEndObject();
  }

  private void frames(String name, List<Frame> frames) {
    json.writeName(name);
    json.writeStartArray();
    for (var frame : frames) {
      json.writeStartArray();
      json.writeString(frame.flow());
      json.writeNumber(frame.version());
      json.writeString(frame.node());
      if (frame.returnPort() != null || frame.interrupted() != null) {
        text(frame.returnPort());
        if (frame.interrupted() != null) waiting(frame.interrupted());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void waiting(String name, Waiting waiting) {
    json.writeName(name);
    waiting(waiting);
  }

  private void waiting(Waiting waiting) {
    json.writeStartObject();
    json.writeStringProperty("node", waiting.nodeId());
    instant("since", waiting.since());
    count("retries", waiting.retries());
    if (!waiting.shown().isEmpty()) {
      json.writeName("shown");
      json.writeStartArray();
      for (var shown : waiting.shown()) {
        json.writeString(shown.id());
        json.writeString(shown.label());
      }
      json.writeEndArray();
    }
    if (!waiting.notes().isEmpty()) {
      json.writeName("notes");
      json.writeStartObject();
      waiting.notes().forEach(json::writeStringProperty);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void values(String name, Map<String, ? extends @Nullable Object> values) {
    if (values.isEmpty()) return;
    json.writeName(name);
    json.writeStartObject();
    values.forEach(
        (key, value) -> {
          json.writeName(key);
          StoredValue.write(json, value);
        });
    json.writeEndObject();
  }

  private void visits(Map<String, Integer> visits) {
    if (visits.isEmpty()) return;
    json.writeName("visits");
    json.writeStartObject();
    visits.forEach(json::writeNumberProperty);
    json.writeEndObject();
  }

  /** Most questions stand in the flow at the bottom; then their place is not written again. */
  private static boolean isPlain(Answer answer, List<Frame> bottom) {
    if (bottom.isEmpty() || answer.frames().size() != 1) return false;
    return answer.frames().getFirst().equals(bottom.getFirst().plainly(answer.nodeId()));
  }

  private void answers(Session session) {
    var answers = session.answers();
    if (answers.isEmpty()) return;
    json.writeName("answers");
    json.writeStartArray();
    for (var answer : answers) {
      json.writeStartObject();
      if (!isPlain(answer, session.frames())) frames("frames", answer.frames());
      json.writeStringProperty("node", answer.nodeId());
      json.writeName("value");
      StoredValue.write(json, answer.value());
      if (answer.messageId() != null) json.writeStringProperty("message", answer.messageId());
      instant("at", answer.at());
      values("undo", answer.undo());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void timers(Timers timers) {
    if (timers.next() == null) return;
    json.writeName("timers");
    json.writeStartObject();
    for (var kind : Timers.Kind.values()) instant(kind.name(), timers.at(kind));
    json.writeEndObject();
  }

  private void memory(Memory memory) {
    if (memory.equals(Memory.EMPTY)) return;
    json.writeName("memory");
    json.writeStartObject();
    count("generic", memory.genericErrors());
    instant("completedSaid", memory.completedSaidAt());
    if (memory.trigger() != null) json.writeStringProperty("trigger", memory.trigger());
    count("triggerRun", memory.triggerRun());
    if (memory.leadCaptured()) json.writeBooleanProperty("lead", true);
    if (memory.leadReported()) json.writeBooleanProperty("leadReported", true);
    json.writeEndObject();
  }

  private void pace(Pace pace) {
    if (pace.equals(Pace.CALM)) return;
    var silentUntil = pace.silentUntil();
    json.writeName("pace");
    json.writeStartArray();
    json.writeNumber(silentUntil == null ? 0 : silentUntil.toEpochMilli());
    for (var at : pace.arrivals()) json.writeNumber(at);
    json.writeEndArray();
  }

  private void human(Human human) {
    json.writeName("human");
    json.writeStartObject();
    if (human.nodeId() != null) json.writeStringProperty("node", human.nodeId());
    instant("since", human.since());
    if (human.agent() != null) json.writeStringProperty("agent", human.agent());
    if (human.interrupted() != null) waiting("interrupted", human.interrupted());
    json.writeStringProperty("before", human.before().name());
    json.writeEndObject();
  }

  private void text(@Nullable String text) {
    if (text == null) json.writeNull();
    else json.writeString(text);
  }

  private void count(String name, int count) {
    if (count != 0) json.writeNumberProperty(name, count);
  }

  private void instant(String name, @Nullable Instant at) {
    if (at != null) json.writeNumberProperty(name, at.toEpochMilli());
  }
}
