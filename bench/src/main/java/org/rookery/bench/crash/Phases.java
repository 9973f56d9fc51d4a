package org.rookery.bench.crash;

/** Says where the time of a run goes. */
final class Phases {
  private long began = System.nanoTime();

  /** This part is over; the next one begins. */
  void over(String part) {
    var now = System.nanoTime();
    System.out.printf("%6.1f s  %s%n", (now - began) / 1e9, part);
    began = now;
  }
}
