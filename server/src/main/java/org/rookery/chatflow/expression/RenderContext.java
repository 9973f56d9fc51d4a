package org.rookery.chatflow.expression;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Everything besides the variables that an evaluation may depend on: equal contexts give equal
 * results.
 */
public record RenderContext(
    Locale locale, ZoneId zone, Instant now, RandomGenerator random, Escape escape) {

  public RenderContext escaping(Escape other) {
    return other == escape ? this : new RenderContext(locale, zone, now, random, other);
  }
}
