package org.rookery.chatflow.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way into a JSON value: {@code $.items[0].name}, {@code $["order id"]}. */
public record JsonPath(List<Path.Step> steps) {

  public static JsonPath parse(String text) {
    var reader = new Reader(text, 0);
    reader.expect('$');
    var steps = new ArrayList<Path.Step>();
    while (!reader.atEnd()) steps.add(step(reader));
    return new JsonPath(List.copyOf(steps));
  }

  private static Path.Step step(Reader reader) {
    if (reader.peek() == '.') {
      reader.skip();
      return new Path.Step.Name(reader.jsonName());
    }
    reader.expect('[');
    Path.Step step =
        Literals.isQuote(reader.peek())
            ? new Path.Step.Name(reader.quoted())
            : new Path.Step.Index(reader.index());
    reader.expect(']');
    return step;
  }

  /** What is found there, or null. */
  public @Nullable Object in(@Nullable Object root) {
    var value = root;
    for (int i = 0; i < steps.size() && value != null; i++) value = Path.below(value, steps.get(i));
    return value;
  }
}
