package org.rookery.chatflow.expression;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition as flow documents hold it: {@code {"all":[…]}}, {@code {"any":[…]}}, {@code
 * {"not":…}} or one comparison.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
  @JsonSubTypes.Type(ConditionJson.All.class),
  @JsonSubTypes.Type(ConditionJson.Any.class),
  @JsonSubTypes.Type(ConditionJson.Not.class),
  @JsonSubTypes.Type(ConditionJson.Leaf.class)
})
public sealed interface ConditionJson {

  record All(List<ConditionJson> all) implements ConditionJson {}

  record Any(List<ConditionJson> any) implements ConditionJson {}

  record Not(ConditionJson not) implements ConditionJson {}

  /** One comparison; {@code right} is missing where the operator needs none. */
  @JsonInclude(Include.NON_NULL)
  record Leaf(Left left, String op, @Nullable Right right, @Nullable Boolean caseSensitive)
      implements ConditionJson {
    public Leaf(Left left, String op, @Nullable Right right) {
      this(left, op, right, null);
    }
  }

  /**
   * Exactly one of: an attribute's path, a tag of the contact, a segment the contact is in, a
   * formula.
   */
  @JsonInclude(Include.NON_NULL)
  record Left(
      @Nullable String attr,
      @Nullable String tag,
      @Nullable String segment,
      @Nullable String formula) {
    public static Left attr(String path) {
      return new Left(path, null, null, null);
    }

    public static Left tag(String tag) {
      return new Left(null, tag, null, null);
    }

    public static Left segment(String segment) {
      return new Left(null, null, segment, null);
    }

    public static Left formula(String formula) {
      return new Left(null, null, null, formula);
    }
  }

  /** Exactly one of: a constant (JSON scalar, list or object), an attribute's path. */
  @JsonInclude(Include.NON_NULL)
  record Right(@Nullable Object value, @Nullable String attr) {
    public static Right value(Object value) {
      return new Right(value, null);
    }

    public static Right attr(String path) {
      return new Right(null, path);
    }
  }
}
