package org.rookery.chatflow.expression;

import static org.rookery.chatflow.expression.Function.onPresent;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Functions that choose, convert and look into values of any type. */
final class ValueFunctions {

  private ValueFunctions() {}

  static List<Function> all() {
    return List.of(
        Function.of("if", 2, 3, a -> a.value(Logic.isTrue(a.value(0)) ? 1 : 2)),
        Function.of("coalesce", 1, Function.ANY, ValueFunctions::coalesce),
        onPresent("number", 1, 1, (value, _) -> number(value)),
        Function.of("text", 1, a -> a.text(0)),
        onPresent("bool", 1, 1, (value, _) -> bool(value)),
        Function.of("uuid", 0, a -> uuid(a.context())),
        onPresent("json", 1, 1, ValueFunctions::json),
        onPresent("get", 2, 2, ValueFunctions::get));
  }

  /** The first value that is there and not empty. */
  private static @Nullable Object coalesce(Arguments a) {
    for (int i = 0; i < a.size(); i++) {
      var value = a.value(i);
      if (!Values.isEmpty(value)) return value;
    }
    return null;
  }

  private static @Nullable Object number(Object value) {
    if (value instanceof Boolean bool) return bool ? BigDecimal.ONE : BigDecimal.ZERO;
    if (value instanceof String text && text.isBlank()) return null;
    var number = Values.number(value);
    if (number == null) throw FormulaFailure.badValue("This is not a number.");
    return number;
  }

  private static boolean bool(Object value) {
    return switch (value) {
      case Boolean bool -> bool;
      case BigDecimal number -> number.signum() != 0;
      case String text -> isYes(text);
      default -> !Values.isEmpty(value);
    };
  }

  private static boolean isYes(String text) {
    return switch (Normalized.of(text)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0", "" -> false;
      default -> throw FormulaFailure.badValue("This is neither true nor false.");
    };
  }

  private static String uuid(RenderContext context) {
    long high = (context.random().nextLong() & ~0xF000L) | 0x4000L;
    long low = (context.random().nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  /** A JSON text as the value it stands for; other values stay what they are. */
  private static @Nullable Object json(Object value, Arguments a) {
    if (!(value instanceof String)) return value;
    var text = a.textOf(value);
    a.evaluation().payForText(text.length() * 4);
    var read = JsonText.read(text);
    if (read == null && !text.strip().equals("null"))
      throw FormulaFailure.badValue("This text is not JSON.");
    return Evaluation.known(read);
  }

  private static @Nullable Object get(Object value, Arguments a) {
    var root =
        value instanceof Map<?, ?> || value instanceof Collection<?> ? value : json(value, a);
    var path = a.text(1);
    try {
      return JsonPath.parse(path).in(root);
    } catch (ExpressionSyntaxException e) {
      throw FormulaFailure.badValue("\"" + path + "\" is not a path such as \"$.items[0].name\".");
    }
  }
}
