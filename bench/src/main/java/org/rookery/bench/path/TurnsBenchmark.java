package org.rookery.bench.path;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.rookery.bench.Benchmark;
import org.rookery.bench.Result;
import org.rookery.bench.Result.Figure;
import org.rookery.bench.Rounds;
import org.rookery.platform.events.EventRelay;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Durable bot turns over WebSocket, 256 callers, against the same rows written by one transaction
 * for each turn. Both in one run, in turn, on the same database; the processor time of server,
 * PostgreSQL and client is told apart.
 */
public final class TurnsBenchmark implements Benchmark {
  private static final double LEAST_TURNS_PER_COMMIT = 8;

  private final Scale scale;

  /** How long and with how many: the real one takes three minutes, a look takes seconds. */
  record Scale(
      int callers,
      int rounds,
      double seconds,
      double longestWarmUp,
      int rivalConversations,
      int conversations,
      int turnsAtRandom) {
    static final Scale FULL = new Scale(256, 5, 3, 40, 1600, 1_000, 20_000);
    static final Scale LOOK = new Scale(64, 1, 0.5, 1, 64, 50, 500);
  }

  /** The real one. */
  public TurnsBenchmark() {
    this(Scale.FULL);
  }

  TurnsBenchmark(Scale scale) {
    this.scale = scale;
  }

  @Override
  public String name() {
    return "turns";
  }

  @Override
  public String summary() {
    return "durable turns over WebSocket and HTTP at 256 callers, against one transaction for each";
  }

  @Override
  public Result run() throws Exception {
    try (var server = BenchServer.start()) {
      var port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
      new Conversing(server).begin("rival-", 0, scale.rivalConversations());
      var pool = pathPool(server);
      try (var sockets = RawClient.connect(port, scale.callers());
          var http = RawClient.overHttp(port, scale.callers());
          var rival =
              new UnbatchedTurns(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())) {
        warmUp(sockets);
        warmUp(http);
        rival.run(scale.seconds());
        return measure(server, sockets, http, rival, Stretch.postmaster(pool));
      }
    }
  }

  /**
   * Until the compiler of the JVM has little left to do: before, it takes more of the processor
   * than the turns themselves.
   */
  private void warmUp(RawClient client) throws IOException {
    var compiler = ManagementFactory.getCompilationMXBean();
    var end = System.nanoTime() + (long) (scale.longestWarmUp() * 1e9);
    var least = scale.longestWarmUp() / 4;
    do {
      var before = compiler.getTotalCompilationTime();
      var load = client.run(scale.callers(), least);
      if (compiler.getTotalCompilationTime() - before < 50 * load.seconds()) {
        return;
      }
    } while (System.nanoTime() < end);
  }

  private Result measure(
      ConfigurableApplicationContext server,
      RawClient sockets,
      RawClient http,
      UnbatchedTurns rival,
      long postmaster)
      throws Exception {
    var overSockets = new Measured();
    var overHttp = new Measured();
    var theirs = new ArrayList<Stretch>();
    var batches = new Batches(server.getBean(MeterRegistry.class));
    for (var round = 0; round < scale.rounds(); round++) {
      settle(server);
      batches.skip();
      overSockets.add(postmaster, sockets);
      batches.note();
      settle(server);
      overHttp.add(postmaster, http);
      settle(server);
      theirs.add(alone(server, postmaster, rival));
    }
    var figures = figures(overSockets, overHttp, theirs, batches.turnsPerCommit());
    figures.addAll(
        new Conversing(server).growth(postmaster, scale.conversations(), scale.turnsAtRandom()));
    return result(
        overSockets.median(Stretch::perSecond) / Stretch.median(theirs, Stretch::perSecond),
        batches.turnsPerCommit(),
        figures);
  }

  private static List<Figure> figures(
      Measured sockets, Measured http, List<Stretch> theirs, double turnsPerCommit) {
    var rival = Stretch.median(theirs, Stretch::perSecond);
    var rivalCpu = Stretch.median(theirs, Stretch::cpu);
    var figures = new ArrayList<Figure>();
    figures.add(new Figure("turnsPerSecond", sockets.median(Stretch::perSecond), "1/s"));
    figures.add(new Figure("turnsPerSecondOverHttp", http.median(Stretch::perSecond), "1/s"));
    figures.add(new Figure("rivalTurnsPerSecond", rival, "1/s"));
    figures.add(new Figure("ratioOverHttp", http.median(Stretch::perSecond) / rival, "ratio"));
    figures.add(new Figure("ratioByCpu", rivalCpu / sockets.median(Stretch::cpu), "ratio"));
    figures.add(new Figure("ratioByCpuOverHttp", rivalCpu / http.median(Stretch::cpu), "ratio"));
    figures.add(new Figure("turnsPerCommit", turnsPerCommit, "turns"));
    figures.add(new Figure("p50Ms", sockets.latency(RawClient.Load::p50Ms), "ms"));
    figures.add(new Figure("p99Ms", sockets.latency(RawClient.Load::p99Ms), "ms"));
    figures.add(new Figure("p99MsOverHttp", http.latency(RawClient.Load::p99Ms), "ms"));
    figures.add(new Figure("serverMicrosPerTurn", sockets.median(Stretch::server), "us CPU"));
    figures.add(new Figure("postgresMicrosPerTurn", sockets.median(Stretch::postgres), "us CPU"));
    figures.add(new Figure("clientMicrosPerTurn", sockets.median(Stretch::client), "us CPU"));
    figures.add(new Figure("httpMicrosPerTurn", http.median(Stretch::cpu), "us CPU"));
    figures.add(
        new Figure(
            "rivalPostgresMicrosPerTurn", Stretch.median(theirs, Stretch::postgres), "us CPU"));
    figures.add(
        new Figure("rivalClientMicrosPerTurn", Stretch.median(theirs, Stretch::client), "us CPU"));
    return figures;
  }

  private Result result(double ratio, double turnsPerCommit, List<Figure> figures) {
    var result =
        Result.of(
            name(),
            ratio,
            "the same rows by one transaction for each turn: 16 connections, prepared statements"
                + " with multi-row inserts (unbatched-turn.sql), plain JDBC threads, same database,"
                + " role and tables; stretches in turn; the engine is a stand-in with two answers",
            scale.rounds(),
            figures);
    if (turnsPerCommit < LEAST_TURNS_PER_COMMIT) {
      System.out.print(result.text());
      throw new IllegalStateException(
          "only %.1f turns share a commit at %d callers"
              .formatted(turnsPerCommit, scale.callers()));
    }
    return result;
  }

  /** The readers of events rest meanwhile: what they do is part of our side. */
  private Stretch alone(
      ConfigurableApplicationContext server, long postmaster, UnbatchedTurns rival)
      throws Exception {
    var relay = server.getBean(EventRelay.class);
    relay.stop();
    try {
      return Stretch.of(
          postmaster,
          () -> {
            var load = rival.run(scale.seconds());
            return new Stretch.Driven(load.turns(), load.perSecond(), load.clientCpuNanos());
          });
    } finally {
      relay.start();
    }
  }

  /** Until the readers of events have caught up, so that no side pays for the one before. */
  private static void settle(ConfigurableApplicationContext server) throws InterruptedException {
    var metrics = server.getBean(MeterRegistry.class);
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    do {
      TimeUnit.MILLISECONDS.sleep(300);
    } while (metrics.get("rookery.events.lag").gauges().stream().anyMatch(lag -> lag.value() > 0)
        && System.nanoTime() < end);
  }

  private static HikariDataSource pathPool(ConfigurableApplicationContext server) {
    return server.getBeansOfType(HikariDataSource.class).values().stream()
        .filter(pool -> "rookery_path".equals(pool.getUsername()))
        .findFirst()
        .orElseThrow();
  }

  /** The stretches of one of our two ways in. */
  private final class Measured {
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<RawClient.Load> loads = new ArrayList<>();

    private void add(long postmaster, RawClient client) throws Exception {
      stretches.add(
          Stretch.of(
              postmaster,
              () -> {
                var load = client.run(scale.callers(), scale.seconds());
                loads.add(load);
                return new Stretch.Driven(load.turns(), load.perSecond(), load.clientCpuNanos());
              }));
    }

    private double median(ToDoubleFunction<Stretch> figure) {
      return Stretch.median(stretches, figure);
    }

    private double latency(Function<RawClient.Load, Double> figure) {
      return Rounds.median(loads.stream().map(figure).toList());
    }
  }

  /** Turns and commits of our stretches alone. */
  private static final class Batches {
    private final MeterRegistry metrics;
    private double turns;
    private double commits;
    private double turnsBefore;
    private double commitsBefore;

    private Batches(MeterRegistry metrics) {
      this.metrics = metrics;
      skip();
    }

    private void note() {
      var summary = metrics.get("rookery.lane.batch").summary();
      turns += summary.totalAmount() - turnsBefore;
      commits += summary.count() - commitsBefore;
    }

    private void skip() {
      var summary = metrics.get("rookery.lane.batch").summary();
      turnsBefore = summary.totalAmount();
      commitsBefore = summary.count();
    }

    private double turnsPerCommit() {
      return commits == 0 ? 0 : turns / commits;
    }
  }
}
