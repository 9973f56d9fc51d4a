package org.rookery.calendar;

import java.time.Instant;

/** One counted stretch, half-open: the explanation of an answer is the list of them. */
public record Span(Instant from, Instant to, long seconds) {
  static Span between(long fromMillis, long toMillis) {
    return new Span(
        Instant.ofEpochMilli(fromMillis),
        Instant.ofEpochMilli(toMillis),
        (toMillis - fromMillis) / 1000);
  }
}
