package org.rookery.bench.path;

import java.io.IOException;

/** Visitors of a running server who say something as often as is wanted. */
public final class WidgetLoad {
  private static final double LIMIT_SECONDS = 60;

  private WidgetLoad() {}

  /** So many turns of so many visitors of one bot; afterwards their sockets are closed. */
  public static void turns(int port, String widgetKey, int visitors, int turns)
      throws IOException, InterruptedException {
    try (var client = RawClient.connect(port, visitors, _ -> widgetKey)) {
      var load = client.run(visitors, LIMIT_SECONDS, turns);
      if (load.turns() < turns) {
        throw new IllegalStateException("Only " + load.turns() + " turns in a minute.");
      }
    }
  }
}
