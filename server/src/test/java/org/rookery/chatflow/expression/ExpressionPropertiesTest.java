package org.rookery.chatflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every text and every formula. */
class ExpressionPropertiesTest {

  private static final String PIECES = "{}\\|:\"'=abc. []()+-*/%!<>?,\n";

  private static String text(Random random, int most) {
    var out = new StringBuilder();
    int length = random.nextInt(most);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(4) > 0) out.append(PIECES.charAt(random.nextInt(PIECES.length())));
      else out.appendCodePoint(random.nextInt(0x11000));
    }
    return out.toString();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void anyTextCanBeWrittenLiterally(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var text = text(random, 30);

      assertThat(Template.parse(Template.literally(text)).render(Variables.none(), Some.CONTEXT))
          .isEqualTo(text);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void anyTextIsATemplateOrASyntaxErrorWithinIt(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var text = "{{" + text(random, 20) + "}}" + text(random, 10);
      try {
        assertThat(Template.parse(text).render(Some.VARIABLES, Some.CONTEXT)).isNotNull();
      } catch (ExpressionSyntaxException e) {
        assertThat(e.position()).isBetween(0, text.length());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void aPrintedFormulaParsesToAnEqualOne(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      var formula = Formula.parse(new Writer(random).expr(4));

      assertThat(Formula.parse(formula.print()).root()).isEqualTo(formula.root());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void anyFormulaHasAValueOrFailsWithACode(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      var formula = Formula.parse(new Writer(random).expr(4));

      assertThat(formula.evaluate(Some.VARIABLES, Some.CONTEXT)).isNotNull();
    }
  }

  /** Writes formulas at random. */
  private record Writer(Random random) {

    private static final List<String> LEAVES =
        List.of(
            "1",
            "0",
            "2.50",
            "'a'",
            "\"b\\\"c\"",
            "true",
            "false",
            "null",
            "topic",
            "session.items",
            "session.items[0]",
            "session.order.lines[0].sku",
            "session.order[\"odd name\"]",
            "today()",
            "now()",
            "[]");
    private static final List<String> OPERATORS =
        List.of(
            "+",
            "-",
            "*",
            "/",
            "%",
            "==",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "in",
            "contains",
            "and",
            "or",
            "&&",
            "||");

    String expr(int depth) {
      if (depth == 0) return any(LEAVES);
      return switch (random.nextInt(7)) {
        case 0, 1 -> "(" + expr(depth - 1) + ") " + any(OPERATORS) + " (" + expr(depth - 1) + ")";
        case 2 -> any(List.of("-", "not ", "!")) + "(" + expr(depth - 1) + ")";
        case 3 -> "(" + expr(depth - 1) + ") ? " + expr(depth - 1) + " : " + expr(depth - 1);
        case 4 -> "[" + expr(depth - 1) + ", " + expr(depth - 2 < 0 ? 0 : depth - 2) + "]";
        case 5 -> call(depth);
        default -> any(LEAVES);
      };
    }

    private String call(int depth) {
      var function = Functions.named(any(List.copyOf(Functions.names())));
      int most = Math.min(function.most(), function.fewest() + 1);
      int count = function.fewest() + random.nextInt(most - function.fewest() + 1);
      var arguments = new ArrayList<String>();
      for (int i = 0; i < count; i++) arguments.add(expr(Math.min(depth - 1, 1)));
      return function.name() + "(" + String.join(", ", arguments) + ")";
    }

    private String any(List<String> from) {
      return from.get(random.nextInt(from.size()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void normalisingTwiceChangesNothing(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var once = Normalized.of(text(random, 20));

      assertThat(Normalized.of(once)).isEqualTo(once);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void jsonThatIsWrittenIsReadAgain(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      List<Object> value =
          List.of(
              text(random, 20).replaceAll("\\p{Cs}", ""),
              new BigDecimal(random.nextInt()),
              random.nextBoolean());

      var read = (List<?>) JsonText.read(JsonText.write(value));

      assertThat(read.get(0)).isEqualTo(value.get(0));
      assertThat(new BigDecimal(read.get(1).toString())).isEqualTo(value.get(1));
      assertThat(read.get(2)).isEqualTo(value.get(2));
    }
  }
}
