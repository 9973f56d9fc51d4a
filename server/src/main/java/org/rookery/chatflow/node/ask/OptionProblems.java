package org.rookery.chatflow.node.ask;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rookery.chatflow.check.ConditionProblems;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.expression.Normalized;

/** What can be wrong with a list of options. */
public final class OptionProblems {
  private OptionProblems() {}

  public static Stream<Problem> of(List<ChoiceOption> options, FlowContext flow) {
    var problems = Stream.<Problem>builder();
    if (options.isEmpty())
      problems.add(flow.error("V-E08", "A choice needs at least one option.", "options"));
    var ids = new HashSet<String>();
    var names = new HashMap<String, Integer>();
    for (var i = 0; i < options.size(); i++) {
      var option = options.get(i);
      var field = "options[" + i + "]";
      if (!ids.add(option.id())) {
        problems.add(flow.error("V-E08", "Two options have the same id.", field + ".id"));
      }
      if (option.label().isBlank()) {
        problems.add(flow.error("V-E06", "Write what the option says.", field + ".label"));
      }
      if (sharesName(option, i, names)) {
        problems.add(
            flow.error("V-E08", "Another option has the same label or synonym.", field + ".label"));
      }
      if (option.visibleIf() != null) {
        ConditionProblems.of(option.visibleIf(), field + ".visibleIf", flow).forEach(problems::add);
      }
    }
    return problems.build();
  }

  private static boolean sharesName(ChoiceOption option, int index, Map<String, Integer> names) {
    var shared = false;
    var labels = option.label().variants().values().stream().flatMap(List::stream);
    for (var name : Stream.concat(labels, option.synonyms().stream()).toList()) {
      var normalised = Normalized.of(name);
      var owner = normalised.isEmpty() ? null : names.putIfAbsent(normalised, index);
      shared |= owner != null && owner != index;
    }
    return shared;
  }
}
