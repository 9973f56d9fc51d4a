package org.rookery.desk.report;

import java.time.Instant;
import java.util.List;

/** How much comes in and is solved, and what is open. */
public record Backlog(
    List<Flow> flow, List<Ages> byCategory, List<Ages> byArea, List<Ages> byPartner) {

  /** Keeps its own copies. */
  public Backlog {
    flow = List.copyOf(flow);
    byCategory = List.copyOf(byCategory);
    byArea = List.copyOf(byArea);
    byPartner = List.copyOf(byPartner);
  }

  /** How many tickets were opened and solved in one step of the period. */
  public record Flow(Instant from, long created, long solved) {}

  /** How old open tickets of one kind are, in days. */
  public record Ages(
      String key, long underOne, long underThree, long underSeven, long underThirty, long older) {

    /** All of them. */
    public long total() {
      return underOne + underThree + underSeven + underThirty + older;
    }
  }
}
