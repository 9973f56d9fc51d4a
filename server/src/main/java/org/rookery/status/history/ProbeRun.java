package org.rookery.status.history;

/**
 * The last answers of a probe: three failures in a row mean it is down, three passes that it is up
 * again.
 */
public record ProbeRun(int failures, int passes, boolean down) {
  private static final int IN_A_ROW = 3;

  /** The run after one more answer. */
  public ProbeRun after(boolean passed) {
    return passed
        ? new ProbeRun(0, Math.min(passes + 1, IN_A_ROW), down && passes + 1 < IN_A_ROW)
        : new ProbeRun(Math.min(failures + 1, IN_A_ROW), 0, down || failures + 1 >= IN_A_ROW);
  }
}
