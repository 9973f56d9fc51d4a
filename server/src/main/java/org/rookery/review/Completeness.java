package org.rookery.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.http.FieldProblem;

/** What a review still lacks before somebody else can look at it. */
final class Completeness {
  private static final int ROOT_CAUSE = 50;

  private final List<FieldProblem> problems = new ArrayList<>();

  private Completeness() {}

  static List<FieldProblem> problems(Review review) {
    var check = new Completeness();
    var found = review.findings();
    check.words("summary", found.summary());
    check.impact(found.impact());
    check.words("detection", found.detection());
    check.words("rootCause", found.rootCause());
    if (!found.rootCause().isBlank() && found.rootCause().strip().length() < ROOT_CAUSE) {
      check.add("rootCause", "too_short", "Say in 50 characters or more what the cause was.");
    }
    check.words("escalationEvaluation", found.escalationEvaluation());
    if (review.timeline().stream().allMatch(line -> line.text().isBlank())) {
      check.add("timeline", "required", "Say what happened when.");
    }
    if (review.actions().isEmpty()) {
      check.add("actions", "action_required", "Name at least one thing that is to become better.");
    }
    return List.copyOf(check.problems);
  }

  private void impact(Findings.Impact impact) {
    number("impact.partners", impact.partners());
    number("impact.customers", impact.customers());
    number("impact.minutes", impact.minutes());
    words("impact.data", impact.data());
  }

  private void number(String field, @Nullable Integer value) {
    if (value == null) {
      add(field, "required", "Say how many; nobody is 0.");
    }
  }

  private void words(String field, String value) {
    if (value.isBlank()) {
      add(field, "required", "Write a few words.");
    }
  }

  private void add(String field, String code, String message) {
    problems.add(new FieldProblem(field, code, message));
  }
}
