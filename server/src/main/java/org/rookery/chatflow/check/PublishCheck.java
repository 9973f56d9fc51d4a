package org.rookery.chatflow.check;

import java.util.ArrayList;
import java.util.List;

/** All that can be found wrong with a flow before it is published, errors first. */
public final class PublishCheck {
  private PublishCheck() {}

  /** Checks one flow within its bot. */
  public static List<Problem> problems(CheckedFlow flow, BotAround bot) {
    var checked = new FlowUnderCheck(flow, bot);
    var problems = new ArrayList<>(checked.problems);
    problems.addAll(StructureCheck.problems(checked));
    for (var node : checked.nodes.values()) {
      if (!node.enabled) continue;
      var around = checked.around(node.id);
      for (var group : node.groups) problems.addAll(SettingLimits.of(group, around));
      node.ownProblems(around).forEach(problems::add);
      problems.addAll(new Expressions(node.node.settings(), around).problems);
    }
    problems.addAll(AttributeCheck.problems(checked));
    problems.addAll(PathCheck.problems(checked));
    problems.addAll(TriggerCheck.problems(checked));
    problems.addAll(LanguageCheck.problems(checked));
    return problems.stream()
        .distinct()
        .sorted((a, b) -> a.severity().compareTo(b.severity()))
        .toList();
  }
}
