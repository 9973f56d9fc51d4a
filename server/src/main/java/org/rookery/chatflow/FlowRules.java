package org.rookery.chatflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Flow.FlowDetails;
import org.rookery.platform.http.FieldProblem;

/** What the flows of a bot may not be beside each other. */
final class FlowRules {
  private FlowRules() {}

  /** What is wrong with these details; {@code self} is the flow they are for, null if it is new. */
  static List<FieldProblem> problems(FlowDetails details, List<Flow> others, @Nullable Flow self) {
    var problems = new ArrayList<FieldProblem>();
    var rest =
        others.stream().filter(flow -> self == null || !flow.id().equals(self.id())).toList();
    if (rest.stream().anyMatch(flow -> flow.name().equalsIgnoreCase(details.name()))) {
      problems.add(
          new FieldProblem("name", "flow_name_taken", "Another flow of this bot has this name."));
    }
    var role = details.role();
    if (role != FlowRole.NORMAL && rest.stream().anyMatch(flow -> flow.details().role() == role)) {
      problems.add(
          new FieldProblem("role", "role_taken", "Another flow of this bot has this role."));
    }
    if (self != null && self.details().role() == FlowRole.DEFAULT && role != FlowRole.DEFAULT) {
      problems.add(new FieldProblem("role", "default_needed", "A bot always has a default flow."));
    }
    if (role == FlowRole.DEFAULT && !details.enabled()) {
      problems.add(
          new FieldProblem(
              "enabled", "default_needed", "The default flow cannot be switched off."));
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < details.triggers().size(); i++) {
      if (!seen.add(details.triggers().get(i).id())) {
        problems.add(
            new FieldProblem(
                "triggers[" + i + "].id", "duplicate", "Another trigger has this id."));
      }
    }
    return problems;
  }
}
