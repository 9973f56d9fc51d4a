package org.rookery.chatflow.expression;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.AttributeType;

/** An operator of conditions: which types it fits and what stands on its right. */
public enum Operator {
  IS_SET(Family.ALL, Operand.NONE),
  IS_EMPTY(Family.ALL, Operand.NONE),
  EQUALS(Family.ALL, Operand.ONE),
  NOT_EQUALS(Family.ALL, Operand.ONE),
  ONE_OF(Family.ALL, Operand.LIST),
  NOT_ONE_OF(Family.ALL, Operand.LIST),
  CONTAINS(Family.TEXT, Operand.ONE),
  NOT_CONTAINS(Family.TEXT, Operand.ONE),
  STARTS_WITH(Family.TEXT, Operand.ONE),
  ENDS_WITH(Family.TEXT, Operand.ONE),
  MATCHES(Family.TEXT, Operand.REGEX),
  NOT_MATCHES(Family.TEXT, Operand.REGEX),
  LENGTH_GT(Family.TEXT, Operand.NUMBER),
  LENGTH_LT(Family.TEXT, Operand.NUMBER),
  GT(Family.NUMBER, Operand.ONE),
  GTE(Family.NUMBER, Operand.ONE),
  LT(Family.NUMBER, Operand.ONE),
  LTE(Family.NUMBER, Operand.ONE),
  BETWEEN(Family.ORDERED, Operand.TWO),
  BEFORE(Family.TIME, Operand.ONE),
  AFTER(Family.TIME, Operand.ONE),
  ON(Family.TIME, Operand.ONE),
  IN_LAST(Family.TIME, Operand.DURATION),
  IN_NEXT(Family.TIME, Operand.DURATION),
  WEEKDAY_IN(Family.TIME, Operand.LIST),
  HAS(Family.LIST, Operand.ONE),
  HAS_ANY(Family.LIST, Operand.LIST),
  HAS_ALL(Family.LIST, Operand.LIST),
  HAS_NONE(Family.LIST, Operand.LIST),
  COUNT_GT(Family.LIST, Operand.NUMBER),
  COUNT_LT(Family.LIST, Operand.NUMBER),
  IS_TRUE(Family.BOOLEAN, Operand.NONE),
  IS_FALSE(Family.BOOLEAN, Operand.NONE),
  WITHIN_KM(Family.LOCATION, Operand.POINT);

  /** What a constant on the right must look like. */
  enum Operand {
    NONE,
    ONE,
    TWO,
    LIST,
    NUMBER,
    REGEX,
    /** ISO 8601, such as {@code P3D} or {@code PT12H}. */
    DURATION,
    /** {@code {"lat":52.5,"lng":13.4,"km":10}}. */
    POINT
  }

  /** Types that share their operators. */
  private enum Family {
    ALL,
    TEXT,
    NUMBER,
    TIME,
    ORDERED,
    LIST,
    BOOLEAN,
    LOCATION;

    boolean has(AttributeType type) {
      return switch (this) {
        case ALL -> true;
        case TEXT -> type.isText();
        case NUMBER -> type == AttributeType.NUMBER;
        case TIME -> type.isTemporal();
        case ORDERED -> type == AttributeType.NUMBER || type.isTemporal();
        case LIST -> type == AttributeType.LIST;
        case BOOLEAN -> type == AttributeType.BOOLEAN;
        case LOCATION -> type == AttributeType.LOCATION;
      };
    }
  }

  private final Family family;
  private final Operand operand;
  private final String word = name().toLowerCase(Locale.ROOT);

  Operator(Family family, Operand operand) {
    this.family = family;
    this.operand = operand;
  }

  /** The name in documents, such as {@code not_equals}. */
  public String word() {
    return word;
  }

  public static @Nullable Operator named(String word) {
    return Arrays.stream(values())
        .filter(operator -> operator.word.equals(word))
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether it may stand after an attribute of this type. JSON may hold anything, so everything
   * fits it.
   */
  public boolean fits(AttributeType type) {
    return type == AttributeType.JSON || family.has(type);
  }

  Operand operand() {
    return operand;
  }

  /** The operators that hold where there is nothing on the left. */
  boolean holdsForNothing() {
    return this == IS_EMPTY
        || this == NOT_EQUALS
        || this == NOT_ONE_OF
        || this == NOT_CONTAINS
        || this == HAS_NONE;
  }
}
