package org.rookery.bench.crash;

import java.util.ArrayList;
import java.util.List;

/** What the kills hit. */
final class Kills {
  private final List<Double> seconds = new ArrayList<>();
  private int insideACommit;
  private long storedUnanswered;
  private double stopSeconds;

  /**
   * Adds one.
   *
   * @param writing a lane had a transaction with rows open when the signal was sent
   * @param stored frames whose ok never left, although they are stored
   */
  void add(boolean writing, long stored, double readyAgain) {
    if (writing || stored > 0) insideACommit++;
    storedUnanswered += stored;
    seconds.add(readyAgain);
  }

  void stopped(double took) {
    stopSeconds = took;
  }

  double stopSeconds() {
    return stopSeconds;
  }

  /** The kills between the first row of a batch and the last ok of it. */
  int insideACommit() {
    return insideACommit;
  }

  long storedUnanswered() {
    return storedUnanswered;
  }

  double medianSeconds() {
    return seconds.stream().sorted().toList().get(seconds.size() / 2);
  }
}
