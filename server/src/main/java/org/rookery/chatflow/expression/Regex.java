package org.rookery.chatflow.expression;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Regular expressions that take time linear in the text: RE2, at most 300 characters. */
public final class Regex {

  public static final int LONGEST = 300;

  private static final Pattern REPETITION = Pattern.compile("(\\d{1,6})\\}");
  private static final Cache<String, Pattern> PATTERNS =
      Caffeine.newBuilder().maximumSize(1_000).build();

  private Regex() {}

  /** Compiles a pattern, or says what is wrong with it. */
  public static Pattern compile(String pattern) {
    if (pattern.length() > LONGEST) {
      throw new ExpressionSyntaxException(
          LONGEST, "A pattern has at most " + LONGEST + " characters.");
    }
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new ExpressionSyntaxException(
          Math.max(0, e.getIndex()), "The pattern is not valid: " + e.getDescription() + ".");
    }
  }

  /** How large a pattern becomes when its counted repetitions are written out. */
  static long weight(String pattern) {
    long weight = Math.min(pattern.length(), LONGEST);
    var counts = REPETITION.matcher(pattern);
    while (counts.find() && weight < 1_000_000)
      weight *= Math.max(1, Long.parseLong(counts.group(1)));
    return weight;
  }

  static Pattern cached(String pattern) {
    return PATTERNS.get(pattern, Regex::compile);
  }
}
