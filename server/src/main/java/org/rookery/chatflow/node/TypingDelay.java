package org.rookery.chatflow.node;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** The authored typing delay: {@code "auto"} or seconds from 0 to 30; null seconds is auto. */
public record TypingDelay(@Nullable Double seconds) {
  public static final TypingDelay AUTO = new TypingDelay(null);

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static TypingDelay read(@Nullable Object json) {
    return json instanceof Number number ? new TypingDelay(number.doubleValue()) : AUTO;
  }

  @JsonValue
  Object write() {
    return seconds == null ? "auto" : seconds;
  }

  public Typing typing() {
    return seconds == null
        ? Typing.AUTO
        : new Typing.Fixed(Math.round(Math.clamp(seconds, 0, 30) * 1000));
  }
}
