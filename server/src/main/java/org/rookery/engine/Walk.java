package org.rookery.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.flow.CompiledFlow;
import org.rookery.chatflow.node.StepResult;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.engine.Session.State;
import org.rookery.engine.Session.Waiting;

/**
 * Walks through a flow: from a node's result to the next node, until something has to be waited
 * for. Guards against flows that never stop.
 */
final class Walk {
  private static final int MOST_STEPS_A_TURN = 60;
  private static final int MOST_VISITS_A_TURN = 15;
  private static final int MOST_STEPS_A_SESSION = 2_000;
  private static final int MOST_FRAMES = 10;

  private final Draft draft;
  private final Speech speech;
  private final Moment moment;
  private final Persons persons;
  private boolean faulted;

  Walk(Draft draft, Speech speech, Moment moment) {
    this.draft = draft;
    this.speech = speech;
    this.moment = moment;
    this.persons = new Persons(draft, moment, this);
  }

  Persons persons() {
    return persons;
  }

  /** Begins a flow at a node, the stack being what it is. */
  void enter(Level level) {
    draft.levels.add(level);
    follow(arrive());
  }

  /** Goes on from what a node decided. */
  void follow(@Nullable StepResult result) {
    var next = result;
    while (next != null) next = step(next);
  }

  private @Nullable StepResult step(StepResult result) {
    return switch (result) {
      case Go go -> leave(go);
      case StepResult.Wait wait -> rest(wait);
      case StepResult.Stay _ -> null;
      case StepResult.Invalid _ -> new StepResult.Fail("invalid_out_of_place");
      case StepResult.Call call -> call(call);
      case StepResult.Return _ -> giveBack();
      case StepResult.AskHuman ask -> persons.ask(ask, true);
      case StepResult.Restart restart -> restart(restart.clear());
      case StepResult.End _ -> complete();
      case StepResult.Fail fail -> fault(fail.code());
    };
  }

  private @Nullable StepResult leave(Go go) {
    traced(go.port());
    draft.wait = null;
    if (!go.connected()) return endOfFlow();
    draft.top().node = go.target();
    return arrive();
  }

  /** Runs the node on top. */
  private StepResult arrive() {
    var level = draft.top();
    var flow = level.flow;
    draft.trace.add(
        new Turn.Step(flow.key().flowId(), level.nodeId(), flow.type(level.node), null));
    draft.steps++;
    if (draft.wait != null && !draft.wait.nodeId().equals(level.nodeId())) draft.wait = null;
    var breach = breach(level.nodeId());
    if (breach != null) return new StepResult.Fail(breach);
    draft.emit("node.entered", Map.of());
    return level.behaviour().enter(moment);
  }

  /** Names the guard that this turn has run into. */
  private @Nullable String breach(String nodeId) {
    var trace = draft.trace;
    if (trace.size() > MOST_STEPS_A_TURN) return "guard_steps";
    if (draft.steps > MOST_STEPS_A_SESSION) return "guard_session";
    if (draft.levels.size() > MOST_FRAMES) return "guard_frames";
    if (speech.tooMuch()) return "guard_messages";
    if (trace.size() <= MOST_VISITS_A_TURN) return null;
    var visits = 0;
    for (var i = 0; i < trace.size(); i++) if (trace.get(i).nodeId().equals(nodeId)) visits++;
    return visits > MOST_VISITS_A_TURN ? "guard_visits" : null;
  }

  private void traced(String port) {
    if (draft.trace.isEmpty()) return;
    var last = draft.trace.removeLast();
    draft.trace.add(new Turn.Step(last.flowId(), last.nodeId(), last.type(), port));
  }

  private @Nullable StepResult rest(StepResult.Wait wait) {
    if (speech.tooMuch()) return new StepResult.Fail("guard_messages");
    moment.pending();
    draft.inactivityStep = 0;
    draft.setDue(Timers.Kind.QUESTION, null);
    draft.setDue(Timers.Kind.WAIT, null);
    if (wait.kind() == StepResult.Kind.TIMER) {
      draft.state = State.WAIT_TIMER;
      draft.setDue(Timers.Kind.WAIT, wait.until());
    } else {
      draft.state = State.WAIT_INPUT;
      draft.setDue(Timers.Kind.QUESTION, wait.until());
    }
    return null;
  }

  private @Nullable StepResult endOfFlow() {
    if (draft.levels.size() == 1) return complete();
    var ended = draft.levels.removeLast();
    if (ended.isBranch()) return complete();
    if (Level.RESUME.equals(ended.returnPort)) return askAgain(ended.interrupted);
    var back = ended.returnPort == null ? null : draft.top().exit(ended.returnPort);
    return back == null ? complete() : back;
  }

  /** Out of an entry branch, or out of a flow that cut in, to the question below. */
  private @Nullable StepResult giveBack() {
    traced("return");
    while (draft.levels.size() > 1) {
      var ended = draft.levels.removeLast();
      if (ended.interrupted != null) return askAgain(ended.interrupted);
    }
    return complete();
  }

  /** Asks the question on top again, with the retries it had. */
  @Nullable StepResult askAgain(@Nullable Waiting waiting) {
    draft.wait = waiting == null ? null : new Wait(waiting);
    var level = draft.top();
    if (waiting != null) level.node = Math.max(level.flow.number(waiting.nodeId()), 0);
    draft.trace.add(
        new Turn.Step(
            level.flow.key().flowId(), level.nodeId(), level.flow.type(level.node), null));
    return level.behaviour().askAgain(moment);
  }

  /** Puts the stack back to where it was; false if a flow or node of then is gone. */
  boolean restore(List<Session.Frame> frames) {
    var levels = new ArrayList<Level>(frames.size());
    for (var frame : frames) {
      var level = level(frame);
      if (level == null) return false;
      levels.add(level);
    }
    if (levels.isEmpty()) return false;
    draft.levels.clear();
    draft.levels.addAll(levels);
    return true;
  }

  private @Nullable Level level(Session.Frame frame) {
    var flow = draft.automation.version(frame.flow(), frame.version());
    var node = flow == null ? -1 : flow.number(frame.node());
    if (flow == null || node < 0) return null;
    return new Level(flow, node, frame.returnPort(), frame.interrupted());
  }

  private @Nullable StepResult call(StepResult.Call call) {
    var flow = draft.automation.runnable(call.flowId());
    var node = flow == null ? -1 : call.entry() == null ? flow.start() : flow.number(call.entry());
    if (flow == null || node < 0) return call.unavailable();
    if (call.clearSession()) draft.attributes.clearVars();
    var returned = call.returned();
    if (returned == null) {
      var dropped = draft.levels.removeLast();
      draft.forgetAnswers();
      draft.levels.add(new Level(flow, node, dropped.returnPort, dropped.interrupted));
    } else {
      draft.levels.add(new Level(flow, node, returned.port(), null));
    }
    draft.wait = null;
    return arrive();
  }

  /** Starts the default flow in a new session. */
  @Nullable StepResult restart(boolean clear) {
    var kept = clear ? null : draft.attributes.vars();
    draft.emit("session.superseded", Map.of());
    persons.forget("restarted");
    var flow = draft.automation.inRole(FlowRole.DEFAULT);
    draft.begin("restart");
    if (kept != null) kept.forEach(draft.attributes::setVar);
    return flow == null ? complete() : begin(flow);
  }

  /** Makes this flow the only one on the stack. */
  StepResult begin(CompiledFlow flow) {
    draft.levels.clear();
    draft.wait = null;
    draft.levels.add(Level.bottom(flow, flow.start()));
    if (draft.turn == 0 && draft.steps == 0) {
      draft.emit("session.started", Map.of("by", draft.startedBy));
    }
    return arrive();
  }

  @Nullable StepResult complete() {
    if (draft.state != State.COMPLETED) draft.emit("session.completed", Map.of());
    stop(State.COMPLETED);
    return null;
  }

  void stop(State state) {
    draft.state = state;
    draft.levels.clear();
    draft.wait = null;
    draft.human = null;
    draft.forgetAnswers();
  }

  /** A node failed: its flow's own branch for that, else an apology and the end. */
  private @Nullable StepResult fault(String code) {
    draft.logError(code);
    var guard = code.startsWith("guard_");
    var branch = draft.levels.isEmpty() ? -1 : draft.top().flow.onFault();
    if (!guard && branch >= 0 && !faulted) {
      faulted = true;
      draft.attributes.setFact("error_code", code);
      draft.top().node = branch;
      draft.wait = null;
      return arrive();
    }
    apologise();
    draft.emit(guard ? "session.failed" : "session.completed", Map.of("code", code));
    stop(guard ? State.FAILED : State.COMPLETED);
    return null;
  }

  private void apologise() {
    speech.sayEvenIfTooMuch(moment.systemText("sys.flow_error", Map.of()));
  }
}
