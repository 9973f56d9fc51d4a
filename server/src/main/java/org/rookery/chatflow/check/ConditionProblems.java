package org.rookery.chatflow.check;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.ConditionCheck;
import org.rookery.chatflow.expression.ConditionJson;
import org.rookery.contact.AttributeType;

/** The faults of a condition under the codes of the publish check. */
public final class ConditionProblems {
  private ConditionProblems() {}

  /** All faults of this condition; {@code field} is where it stands in the node's settings. */
  public static Stream<Problem> of(ConditionJson condition, String field, FlowContext flow) {
    return ConditionCheck.problems(condition, path -> type(path, flow)).stream()
        .map(fault -> flow.error(code(fault.code()), fault.message(), field));
  }

  private static @Nullable AttributeType type(String path, FlowContext flow) {
    var attribute = flow.attributes().find(path);
    return attribute == null ? null : attribute.type();
  }

  private static String code(String fault) {
    return switch (fault) {
      case "bad_regex" -> "V-E20";
      case "bad_formula" -> "V-E09";
      case "too_deep", "too_many" -> "V-E07";
      default -> "V-E11";
    };
  }
}
