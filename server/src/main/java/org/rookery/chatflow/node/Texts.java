package org.rookery.chatflow.node;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text as authored: variants by language, {@code {"en":["Hi!","Hello!"],"de":["Hallo!"]}}. A
 * single text may stand for its list.
 */
public record Texts(@JsonValue Map<String, List<String>> variants) {
  public static final Texts NONE = new Texts(Map.of());

  /** One text in one language. */
  public static Texts of(String language, String... variants) {
    return new Texts(Map.of(language, List.of(variants)));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Texts read(@Nullable Map<String, Object> json) {
    if (json == null) return NONE;
    var variants = new LinkedHashMap<String, List<String>>();
    json.forEach((language, value) -> variants.put(language, texts(value)));
    return new Texts(variants);
  }

  private static List<String> texts(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list.stream().map(String::valueOf).toList();
      default -> List.of(value.toString());
    };
  }

  /** No language has a text of more than white space. */
  public boolean isBlank() {
    return variants.values().stream().allMatch(texts -> texts.stream().allMatch(String::isBlank));
  }
}
