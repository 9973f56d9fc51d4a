package org.rookery.chatflow.expression;

import static org.rookery.chatflow.expression.Function.onPresent;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions on texts. */
final class TextFunctions {

  private TextFunctions() {}

  static List<Function> all() {
    return List.of(
        onPresent("len", 1, 1, (value, a) -> BigDecimal.valueOf(length(value, a))),
        onPresent(
            "upper",
            1,
            1,
            (value, a) -> a.evaluation().made(a.textOf(value).toUpperCase(a.context().locale()))),
        onPresent(
            "lower",
            1,
            1,
            (value, a) -> a.evaluation().made(a.textOf(value).toLowerCase(a.context().locale()))),
        onPresent("trim", 1, 1, (value, a) -> a.textOf(value).strip()),
        onPresent("split", 2, 2, TextFunctions::split),
        onPresent("replace", 3, 3, TextFunctions::replace),
        onPresent(
            "contains", 2, 2, (value, a) -> Logic.contains(value, a.value(1), a.evaluation())),
        onPresent("substring", 2, 3, TextFunctions::substring),
        onPresent("regex", 2, 3, TextFunctions::regex),
        onPresent("hash", 1, 1, (value, a) -> sha256(a.textOf(value))),
        onPresent("url", 1, 1, TextFunctions::encoded));
  }

  private static long length(Object value, Arguments a) {
    return switch (value) {
      case Collection<?> list -> list.size();
      case Map<?, ?> map -> map.size();
      default -> Graphemes.count(a.textOf(value));
    };
  }

  private static Object split(Object value, Arguments a) {
    var text = a.textOf(value);
    var separator = a.text(1);
    a.evaluation().payForSearch(text.length(), separator.length());
    var items = new ArrayList<String>();
    int from = 0;
    while (from <= text.length() && items.size() <= Formula.LONGEST_LIST) {
      int to = separator.isEmpty() ? nextCharacter(text, from) : text.indexOf(separator, from);
      if (to < 0) to = text.length();
      if (!separator.isEmpty() || to > from) items.add(text.substring(from, to));
      from = separator.isEmpty() && to < text.length() ? to : to + Math.max(1, separator.length());
    }
    return a.evaluation().made(items);
  }

  private static int nextCharacter(String text, int from) {
    return from < text.length() ? text.offsetByCodePoints(from, 1) : from;
  }

  private static Object replace(Object value, Arguments a) {
    var text = a.textOf(value);
    var target = a.text(1);
    var replacement = a.text(2);
    if (target.isEmpty()) return text;
    a.evaluation().payForSearch(text.length(), target.length());
    long most = text.length() + (long) (text.length() / target.length()) * replacement.length();
    if (most > 10L * Formula.LONGEST_TEXT)
      throw new FormulaFailure("too_large", "This text is too long.");
    return a.evaluation().made(text.replace(target, replacement));
  }

  private static Object substring(Object value, Arguments a) {
    var text = a.textOf(value);
    int from = Graphemes.offset(text, a.integer(1));
    var rest = text.substring(from);
    return a.has(2) ? rest.substring(0, Graphemes.offset(rest, a.integer(2))) : rest;
  }

  private static @Nullable Object regex(Object value, Arguments a) {
    var text = a.textOf(value);
    var pattern = a.text(1);
    int group = a.has(2) ? a.integer(2) : 0;
    a.evaluation().payForSearch(text.length(), 8L * Regex.weight(pattern));
    var matcher = compiled(pattern).matcher(text);
    if (!matcher.find()) return null;
    if (group < 0 || group > matcher.groupCount())
      throw FormulaFailure.badValue("The pattern has no group " + group + ".");
    return matcher.group(group);
  }

  private static Pattern compiled(String pattern) {
    try {
      return Regex.cached(pattern);
    } catch (ExpressionSyntaxException e) {
      throw FormulaFailure.badValue(e.message());
    }
  }

  private static Object encoded(Object value, Arguments a) {
    var out = new StringBuilder();
    Escape.appendEncoded(a.textOf(value), out);
    return a.evaluation().made(out.toString());
  }

  static String sha256(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
