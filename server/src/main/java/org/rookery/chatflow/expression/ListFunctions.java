package org.rookery.chatflow.expression;

import static org.rookery.chatflow.expression.Function.onPresent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions on lists; positions count from 0. */
final class ListFunctions {

  private ListFunctions() {}

  static List<Function> all() {
    return List.of(
        onPresent(
            "join",
            1,
            2,
            (value, a) ->
                a.evaluation().made(Values.joined(a.listOf(value), a.has(1) ? a.text(1) : ", "))),
        Function.of("count", 1, a -> BigDecimal.valueOf(count(a.value(0)))),
        onPresent("at", 2, 2, ListFunctions::at),
        Function.of("append", 2, ListFunctions::append),
        onPresent("unique", 1, 1, (value, a) -> unique(a.listOf(value))),
        onPresent("sort", 1, 1, (value, a) -> sorted(a.listOf(value), a.evaluation())),
        onPresent("index", 2, 2, ListFunctions::index));
  }

  private static long count(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case Collection<?> list -> list.size();
      case Map<?, ?> map -> map.size();
      default -> 1;
    };
  }

  /** The item at a position; negative ones count from the end. */
  private static @Nullable Object at(Object value, Arguments a) {
    var list = a.listOf(value);
    int position = a.integer(1);
    if (position < 0) position += list.size();
    return position < 0 || position >= list.size() ? null : Evaluation.known(list.get(position));
  }

  private static Object append(Arguments a) {
    var value = a.value(0);
    var items = new ArrayList<@Nullable Object>(value == null ? List.of() : a.listOf(value));
    items.add(a.value(1));
    return a.evaluation().made(items);
  }

  private static Object unique(List<?> list) {
    var seen = new LinkedHashSet<Object>();
    var items = new ArrayList<@Nullable Object>();
    for (var item : list) {
      if (seen.add(
          item instanceof BigDecimal number
              ? number.stripTrailingZeros()
              : Objects.requireNonNullElse(item, seen))) {
        items.add(item);
      }
    }
    return items;
  }

  private static Object sorted(List<?> list, Evaluation evaluation) {
    var items = new ArrayList<Object>();
    for (var item : list) {
      if (item != null) items.add(item);
    }
    evaluation.pay(items.size() * 12L);
    items.sort((a, b) -> Logic.compare(number(a), number(b), evaluation));
    return items;
  }

  private static Object number(Object item) {
    return item instanceof Number number ? Values.decimal(number) : item;
  }

  /** The first position of an item, −1 where there is none. */
  private static Object index(Object value, Arguments a) {
    var list = a.listOf(value);
    var wanted = a.value(1);
    for (int i = 0; i < list.size(); i++) {
      var item = Evaluation.known(list.get(i));
      if (item != null && wanted != null && Logic.equal(item, wanted, a.evaluation()))
        return BigDecimal.valueOf(i);
    }
    return BigDecimal.ONE.negate();
  }
}
