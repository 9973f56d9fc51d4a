package org.rookery.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.engine.Session.Answer;
import org.rookery.engine.Session.Frame;
import org.rookery.engine.Session.Human;
import org.rookery.engine.Session.Memory;
import org.rookery.engine.Session.State;

/**
 * The session while a turn works on it. Starts as a view on the stored one and copies a collection
 * only when it first changes it; {@link #freeze} makes the next session.
 */
final class Draft {
  final Automation automation;
  final Surroundings around;
  final Instant now;
  final List<Effect> effects = new ArrayList<>(8);
  final Attributes attributes;
  final List<Turn.Step> trace = new ArrayList<>(8);
  final ArrayList<Level> levels = new ArrayList<>(2);

  /** False until a session exists. */
  boolean alive;

  boolean changed;
  long number;
  State state = State.SUPERSEDED;
  @Nullable Wait wait;
  int answersCount;
  int inactivityStep;
  int turn;
  int steps;
  String startedBy = "";
  Instant startedAt;
  @Nullable Instant lastInAt;
  @Nullable Instant lastOutAt;
  @Nullable Human human;

  /** When the contact, or the flow by itself, last did something. */
  Instant activeAt;

  int genericErrors;
  @Nullable Instant completedSaidAt;
  @Nullable String trigger;
  int triggerRun;
  boolean leadCaptured;
  boolean leadReported;
  Pace pace = Pace.CALM;
  final long[] due;
  private Answers answers = Answers.NONE;
  private long stateVersion;
  private Map<String, String> other = Map.of();

  Draft(Automation automation, @Nullable Session session, Surroundings around, Instant now) {
    this.automation = automation;
    this.around = around;
    this.attributes = new Attributes(around, effects);
    this.now = now;
    this.startedAt = now;
    this.activeAt = now;
    this.due = session == null ? Timers.NONE.copy() : session.timers().copy();
    if (session != null) adopt(session);
  }

  private void adopt(Session session) {
    alive = true;
    number = session.number();
    state = session.state();
    if (session.waiting() != null) wait = new Wait(session.waiting());
    answersCount = session.answersCount();
    inactivityStep = session.inactivityStep();
    turn = session.turn();
    steps = session.steps();
    startedBy = session.startedBy();
    startedAt = session.startedAt();
    lastInAt = session.lastInAt();
    lastOutAt = session.lastOutAt();
    human = session.human();
    genericErrors = session.memory().genericErrors();
    completedSaidAt = session.memory().completedSaidAt();
    trigger = session.memory().trigger();
    triggerRun = session.memory().triggerRun();
    leadCaptured = session.memory().leadCaptured();
    leadReported = session.memory().leadReported();
    pace = session.pace();
    attributes.adopt(session);
    answers = session.answers();
    stateVersion = session.stateVersion();
    other = session.other();
    activeAt = session.activeAt();
  }

  /** A new session takes the place of whatever was there. */
  void begin(String by) {
    alive = true;
    changed = true;
    number++;
    levels.clear();
    wait = null;
    answersCount = 0;
    inactivityStep = 0;
    turn = 0;
    steps = 0;
    startedBy = by;
    startedAt = now;
    activeAt = now;
    human = null;
    genericErrors = 0;
    completedSaidAt = null;
    trigger = null;
    triggerRun = 0;
    leadCaptured = false;
    leadReported = false;
    attributes.begin();
    answers = Answers.NONE;
  }

  void push(Answer answer) {
    answers = answers.plus(answer);
  }

  @Nullable Answer popAnswer() {
    if (answers.isEmpty()) return null;
    var last = answers.getLast();
    answers = answers.withoutLast();
    return last;
  }

  void forgetAnswers() {
    answers = Answers.NONE;
  }

  Level top() {
    return levels.getLast();
  }

  List<Frame> frames() {
    return switch (levels.size()) {
      case 0 -> List.of();
      case 1 -> List.of(levels.getFirst().frame());
      default -> levels.stream().map(Level::frame).toList();
    };
  }

  void emit(String kind, Map<String, ?> data) {
    if (levels.isEmpty()) {
      effects.add(new Effect.Emit(kind, number, null, 0, null, data));
    } else {
      var top = top();
      var key = top.flow.key();
      effects.add(new Effect.Emit(kind, number, key.flowId(), key.version(), top.nodeId(), data));
    }
  }

  void logError(String code) {
    var path = new ArrayList<String>();
    for (var i = Math.max(0, trace.size() - 20); i < trace.size(); i++) {
      path.add(trace.get(i).nodeId());
    }
    var key = levels.isEmpty() ? null : top().flow.key();
    effects.add(
        new Effect.LogError(
            code,
            key == null ? null : key.flowId(),
            key == null ? 0 : key.version(),
            levels.isEmpty() ? null : top().nodeId(),
            path));
  }

  void setDue(Timers.Kind kind, @Nullable Instant at) {
    due[kind.slot] = at == null ? 0 : at.toEpochMilli();
  }

  boolean isDue(Timers.Kind kind) {
    var at = due[kind.slot];
    return at != 0 && at <= now.toEpochMilli();
  }

  Duration lateBy(Timers.Kind kind) {
    return Duration.ofMillis(now.toEpochMilli() - due[kind.slot]);
  }

  Session freeze() {
    var memory =
        new Memory(genericErrors, completedSaidAt, trigger, triggerRun, leadCaptured, leadReported);
    return new Session(
        number,
        state,
        frames(),
        wait == null ? null : wait.freeze(),
        attributes.vars(),
        attributes.facts(),
        attributes.visits(),
        answers,
        answersCount,
        Timers.of(due),
        inactivityStep,
        turn + 1,
        steps,
        startedBy,
        startedAt,
        activeAt,
        lastInAt,
        lastOutAt,
        memory,
        pace,
        human,
        stateVersion + 1,
        other);
  }
}
