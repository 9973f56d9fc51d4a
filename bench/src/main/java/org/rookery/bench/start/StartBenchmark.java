package org.rookery.bench.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rookery.bench.Benchmark;
import org.rookery.bench.ResidentMemory;
import org.rookery.bench.Result;
import org.rookery.bench.Result.Figure;
import org.rookery.bench.Rounds;
import org.rookery.bench.path.BenchFolder;
import org.rookery.bench.path.WidgetLoad;

/**
 * Starts of the packaged server, the first in an empty folder and the next ones, with the start-up
 * cache of the build against without it; then the memory it holds after ten thousand turns.
 */
public final class StartBenchmark implements Benchmark {
  private static final int ROUNDS = 3;
  private static final int TURNS = 10_000;
  private static final int VISITORS = 100;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String summary() {
    return "first and next start until a sign-in and a turn succeed, against no start-up cache";
  }

  @Override
  public Result run() throws Exception {
    var first = new ArrayList<Double>();
    var ready = new ArrayList<Double>();
    var next = new ArrayList<Double>();
    var without = new ArrayList<Double>();
    var data = Path.of("");
    for (var round = 0; round < ROUNDS; round++) {
      data = BenchFolder.fresh("start");
      first.add(usable(data, true));
      try (var server = PackagedServer.start(data, true)) {
        ready.add(server.readySeconds());
        next.add(server.usableSeconds());
      }
      without.add(usable(data, false));
    }
    var resident = residentAfterTurns(data);
    var ratio = Rounds.median(without) / Rounds.median(next);
    return Result.of(
        name(),
        ratio,
        "the same start without the start-up cache, in turn on the same folder with the sample"
            + " data; from the start of the process, embedded database included, until a sign-in"
            + " and a turn of the widget have succeeded",
        ROUNDS,
        List.of(
            new Figure("firstStartSeconds", Rounds.median(first), "s"),
            new Figure("nextStartSeconds", Rounds.median(next), "s"),
            new Figure("readyLineSeconds", Rounds.median(ready), "s"),
            new Figure("withoutCacheSeconds", Rounds.median(without), "s"),
            new Figure("residentMegabytesAfter10000Turns", resident / 1e6, "MB")));
  }

  private static double usable(Path data, boolean withCache)
      throws IOException, InterruptedException {
    try (var server = PackagedServer.start(data, withCache)) {
      return server.usableSeconds();
    }
  }

  /** The server's process alone, its sockets closed; the heap's limit is the launcher's. */
  private static long residentAfterTurns(Path data) throws IOException, InterruptedException {
    try (var server = PackagedServer.start(data, true)) {
      WidgetLoad.turns(server.port(), PackagedServer.widgetKey(data), VISITORS, TURNS);
      return ResidentMemory.bytesOf(server.pid());
    }
  }
}
