package org.rookery.chatflow.expression;

import static org.rookery.chatflow.expression.FilterChecks.any;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.Filter.Arguments;
import org.rookery.chatflow.expression.Filter.Body;
import org.rookery.chatflow.expression.Filter.Check;

/** All filters by name. */
public final class Filters {

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final Map<String, Filter> ALL = new TreeMap<>();

  static {
    add("default", 1, 1, any(), (value, a) -> Values.isEmpty(value) ? a.value(0) : value);
    text("upper", (text, a) -> text.toUpperCase(a.context().locale()));
    text("lower", (text, a) -> text.toLowerCase(a.context().locale()));
    text("title", (text, a) -> title(text, a.context().locale()));
    text("trim", (text, _) -> text.strip());
    add("first", 0, 0, any(), (value, _) -> end(value, true));
    add("last", 0, 0, any(), (value, _) -> end(value, false));
    add(
        "join",
        0,
        1,
        any(),
        (value, a) ->
            value instanceof Collection<?> list ? Values.joined(list, a.text(0, ", ")) : value);
    add("count", 0, 0, any(), (value, _) -> BigDecimal.valueOf(count(value)));
    add(
        "truncate",
        1,
        1,
        FilterChecks.wholeNumber(),
        onText((text, a) -> truncate(text, a.integer(0, 80))));
    add("replace", 2, 2, any(), onText((text, a) -> replace(text, a.text(0, ""), a.text(1, ""))));
    add("mask", 0, 1, FilterChecks.wholeNumber(), onText((text, a) -> mask(text, a.integer(0, 4))));
    add("json", 0, 0, any(), (value, _) -> JsonText.write(value));
    add("url", 0, 0, any(), onText((text, _) -> encoded(text)));
    add("bullet", 0, 0, any(), (value, _) -> bullets(value));
    add("plural", 2, 2, any(), (value, a) -> a.text(isOne(value) ? 0 : 1, ""));
    add("yesno", 2, 2, any(), (value, a) -> a.text(isYes(value) ? 0 : 1, ""));
    FormatFilters.all().forEach(filter -> ALL.put(filter.name(), filter));
  }

  private Filters() {}

  /** The names of all filters, for editors and documentation. */
  public static Set<String> names() {
    return ALL.keySet();
  }

  static @Nullable Filter named(String name) {
    return ALL.get(name);
  }

  private static void add(String name, int fewest, int most, Check check, Body body) {
    ALL.put(name, new Filter(name, fewest, most, check, body));
  }

  @FunctionalInterface
  private interface TextBody {
    String apply(String text, Arguments arguments);
  }

  private static void text(String name, TextBody body) {
    add(name, 0, 0, any(), onText(body));
  }

  /** An absent value stays absent, so that a later {@code default} still sees it. */
  private static Body onText(TextBody body) {
    return (value, arguments) -> value == null ? null : body.apply(Values.text(value), arguments);
  }

  static String title(String text, Locale locale) {
    var out = new StringBuilder(text.length());
    boolean start = true;
    for (int c : text.codePoints().toArray()) {
      out.append(cased(c, start, locale));
      start = !Character.isLetterOrDigit(c) && c != '\'' && c != '’' && !isMark(c);
    }
    return out.toString();
  }

  private static String cased(int c, boolean upper, Locale locale) {
    var letter = Character.toString(c);
    if (!upper) return letter.toLowerCase(locale);
    var title = letter.toUpperCase(locale);
    return title.length() == letter.length() ? title : Character.toString(Character.toTitleCase(c));
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Of a list its first or last item, of a text its first or last word. */
  private static @Nullable Object end(@Nullable Object value, boolean first) {
    return switch (value) {
      case List<?> list when list.isEmpty() -> null;
      case List<?> list -> first ? list.getFirst() : list.getLast();
      case String text -> {
        var words = WHITE_SPACE.split(text.strip(), -1);
        yield first ? words[0] : words[words.length - 1];
      }
      case null, default -> value;
    };
  }

  private static long count(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case Collection<?> list -> list.size();
      case Map<?, ?> map -> map.size();
      case String text -> Graphemes.count(text);
      default -> 1;
    };
  }

  private static String truncate(String text, int most) {
    if (Graphemes.count(text) <= most) return text;
    return text.substring(0, Graphemes.offset(text, most - 1)).stripTrailing() + "…";
  }

  /** A replacement may not blow a text up beyond what a message can hold. */
  private static String replace(String text, String target, String replacement) {
    if (target.isEmpty()) return text;
    var replaced = text.replace(target, replacement);
    return replaced.length() <= Formula.LONGEST_TEXT ? replaced : text;
  }

  private static String mask(String text, int kept) {
    int hidden = Math.max(0, Graphemes.count(text) - kept);
    return "•".repeat(hidden) + text.substring(Graphemes.offset(text, hidden));
  }

  private static String encoded(String text) {
    var out = new StringBuilder();
    Escape.appendEncoded(text, out);
    return out.toString();
  }

  private static @Nullable Object bullets(@Nullable Object value) {
    return value == null ? null : "• " + Values.joined(Values.list(value), "\n• ");
  }

  private static boolean isOne(@Nullable Object value) {
    var number =
        value instanceof Collection<?> list ? Values.decimal(list.size()) : Values.number(value);
    return number != null && number.abs().compareTo(BigDecimal.ONE) == 0;
  }

  private static boolean isYes(@Nullable Object value) {
    return switch (value) {
      case Boolean bool -> bool;
      case BigDecimal number -> number.signum() != 0;
      case String text -> !text.isEmpty() && !text.equalsIgnoreCase("false") && !text.equals("0");
      case null -> false;
      default -> !Values.isEmpty(value);
    };
  }
}
