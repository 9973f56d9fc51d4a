package org.rookery.bench;

/** One comparison that {@code ./rookery bench NAME} runs. */
public interface Benchmark {

  /** What it is called on the command line. */
  String name();

  /** One line that says what is compared. */
  String summary();

  /** Measures; prints progress as it goes. */
  Result run() throws Exception;
}
