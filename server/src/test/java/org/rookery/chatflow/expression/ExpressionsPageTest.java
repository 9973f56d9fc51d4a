package org.rookery.chatflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about expressions names exactly what there is. */
class ExpressionsPageTest {

  private static final Pattern CODE = Pattern.compile("`([a-z_]+)[^`]*`");

  /** The first column or, if so wished, the second one of the table with this heading. */
  private static List<String> named(String heading, int column) throws IOException {
    var page = Files.readString(Path.of("..", "docs", "subsystems", "expressions.md"));
    var table = page.substring(page.indexOf("| " + heading + " |")).split("\n\n", 2)[0];
    return table
        .lines()
        .skip(2)
        .flatMap(row -> CODE.matcher(row.split("\\|")[column]).results())
        .map(code -> code.group(1))
        .toList();
  }

  @Test
  void thePageNamesEveryFilterAndNoOther() throws IOException {
    assertThat(named("Filter", 1)).containsExactlyInAnyOrderElementsOf(Filters.names());
  }

  @Test
  void thePageNamesEveryFunctionAndNoOther() throws IOException {
    assertThat(named("Function", 1)).containsExactlyInAnyOrderElementsOf(Functions.names());
  }

  @Test
  void thePageNamesEveryOperatorAndNoOther() throws IOException {
    assertThat(named("Types", 2))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Operator.values()).map(Operator::word).toList());
  }

  @Test
  void thePageNamesTheLimits() throws IOException {
    var page = Files.readString(Path.of("..", "docs", "subsystems", "expressions.md"));

    assertThat(page)
        .contains(
            "%,d characters and %d parts".formatted(Formula.MOST_CHARACTERS, Formula.MOST_NODES),
            "%,d steps".formatted(Evaluation.MOST_STEPS),
            "%,d characters, a list %,d items"
                .formatted(Formula.LONGEST_TEXT, Formula.LONGEST_LIST),
            "nested at most %d deep, with at most %d comparisons"
                .formatted(CompiledCondition.DEEPEST, CompiledCondition.MOST_LEAVES));
  }
}
