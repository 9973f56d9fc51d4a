package org.rookery.chatflow.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a value is found: an attribute and, for lists and JSON, the way into it. {@code
 * contact.firstName} reads the same as {@code contact.first_name}; below the attribute, names are
 * those of the JSON and are kept as written.
 *
 * @param scope {@code session}, {@code chat}, {@code contact} or {@code system}; null for a bare
 *     name
 * @param steps names and indexes below the attribute
 */
public record Path(@Nullable String scope, String key, String root, List<Step> steps) {

  static final Set<String> SCOPES = Set.of("session", "chat", "contact", "system");

  /** One step into a value. */
  public sealed interface Step {
    /** A member of a map. */
    record Name(String name) implements Step {}

    /** A member of a list, from 0. */
    record Index(int index) implements Step {}
  }

  /** Reads a path that is the whole of this text. */
  public static Path parse(String text) {
    var reader = new Reader(text, 0);
    var path = reader.path();
    if (!reader.atEnd()) throw reader.unexpected();
    return path;
  }

  static Path of(String first, List<Step> rest) {
    boolean scoped =
        SCOPES.contains(first) && !rest.isEmpty() && rest.getFirst() instanceof Step.Name;
    if (!scoped) {
      var key = snakeCase(first);
      return new Path(null, key, key, List.copyOf(rest));
    }
    var key = snakeCase(((Step.Name) rest.getFirst()).name());
    return new Path(first, key, first + '.' + key, List.copyOf(rest.subList(1, rest.size())));
  }

  /** What these variables hold here. */
  public @Nullable Object in(Variables variables) {
    Object value = variables.value(this);
    for (int i = 0; i < steps.size() && value != null; i++) value = below(value, steps.get(i));
    return value;
  }

  static @Nullable Object below(Object value, Step step) {
    return switch (step) {
      case Step.Name(var name) -> value instanceof Map<?, ?> map ? known(map.get(name)) : null;
      case Step.Index(var index) ->
          value instanceof List<?> list && index >= 0 && index < list.size()
              ? known(list.get(index))
              : null;
    };
  }

  /** JSON readers give machine numbers; everything here counts in decimals. */
  private static @Nullable Object known(@Nullable Object value) {
    return value instanceof Number number && !(value instanceof BigDecimal)
        ? Values.decimal(number)
        : value;
  }

  /** The path as an author would write it. */
  @Override
  public String toString() {
    var out = new StringBuilder(root);
    for (var step : steps) {
      switch (step) {
        case Step.Index(var index) -> out.append('[').append(index).append(']');
        case Step.Name(var name) when isIdentifier(name) -> out.append('.').append(name);
        case Step.Name(var name) -> out.append('[').append(Literals.quote(name)).append(']');
      }
    }
    return out.toString();
  }

  private static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && Reader.startsIdentifier(name.charAt(0))
        && name.chars().allMatch(c -> Reader.continuesIdentifier((char) c));
  }

  static String snakeCase(String name) {
    if (name.chars().noneMatch(Character::isUpperCase)) return name;
    var out = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) out.append('_').append(Character.toLowerCase(c));
      else out.append(c);
    }
    return out.toString();
  }

  /** Collects the steps while a reader goes along a path. */
  static Path read(Reader reader) {
    var first = reader.identifier();
    var steps = new ArrayList<Step>();
    while (true) {
      if (reader.peek() == '.') {
        reader.skip();
        steps.add(new Step.Name(reader.identifier()));
      } else if (reader.peek() == '[') {
        reader.skip();
        steps.add(
            Literals.isQuote(reader.peek())
                ? new Step.Name(reader.quoted())
                : new Step.Index(reader.index()));
        reader.expect(']');
      } else {
        return of(first, steps);
      }
    }
  }
}
