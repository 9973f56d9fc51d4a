package org.rookery.chatflow.expression;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of value an attribute holds. */
public enum AttributeType {
  TEXT,
  NUMBER,
  BOOLEAN,
  DATE,
  TIME,
  DATETIME,
  ENUM,
  LIST,
  FILE,
  LOCATION,
  PHONE,
  EMAIL,
  URL,
  JSON;

  private final String word = name().toLowerCase(Locale.ROOT);

  @JsonValue
  public String word() {
    return word;
  }

  @JsonCreator
  public static AttributeType of(String word) {
    for (var type : values()) {
      if (type.word.equals(word)) return type;
    }
    throw new IllegalArgumentException("no attribute type: " + word);
  }

  /** Whether a value of this type is stored as a text. */
  public boolean isText() {
    return this == TEXT || this == ENUM || this == URL || this == EMAIL || this == PHONE;
  }

  public boolean isTemporal() {
    return this == DATE || this == TIME || this == DATETIME;
  }
}
