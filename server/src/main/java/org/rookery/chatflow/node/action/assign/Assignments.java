package org.rookery.chatflow.node.action.assign;

import java.util.List;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.StepResult;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.TurnContext;

/**
 * Assignments in order; the first that fails leaves by {@code error}, or is passed over where that
 * leads nowhere.
 */
record Assignments(List<CompiledAssignment> all, Go next, Go error) implements Behaviour {
  @Override
  public StepResult enter(TurnContext turn) {
    for (var i = 0; i < all.size(); i++) {
      if (all.get(i).apply(turn)) continue;
      turn.warn("W_FORMULA");
      if (error.connected()) return error;
    }
    return next;
  }
}
