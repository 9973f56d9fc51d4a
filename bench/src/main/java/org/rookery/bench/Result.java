package org.rookery.bench;

import java.util.List;

/**
 * What a comparison found.
 *
 * @param ratio ours to the rival's, greater is better for us
 * @param rival what it was compared with, and how both sides were measured
 * @param figures single values; latencies carry their percentile and unit in the name ({@code
 *     p99Ms})
 * @param runs how many times each side was measured; figures are medians
 */
public record Result(
    String name, double ratio, String rival, List<Figure> figures, String machine, int runs) {

  /** One value with its unit. */
  public record Figure(String name, double value, String unit) {}

  /** On this machine. */
  public static Result of(String name, double ratio, String rival, int runs, List<Figure> figures) {
    return new Result(name, ratio, rival, figures, machineName(), runs);
  }

  private static String machineName() {
    return "%d cores, %s %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version());
  }

  /** The report for people. */
  public String text() {
    var text = new StringBuilder("%n%s: ratio %.2f%n  against %s%n".formatted(name, ratio, rival));
    for (var figure : figures) {
      text.append("  %-32s %,14.2f %s%n".formatted(figure.name(), figure.value(), figure.unit()));
    }
    return text.append("  %s, medians of %d runs%n".formatted(machine, runs)).toString();
  }
}
