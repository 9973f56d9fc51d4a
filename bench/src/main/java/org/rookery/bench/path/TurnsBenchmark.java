package org.rookery.bench.path;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.rookery.bench.Benchmark;
import org.rookery.bench.Result;
import org.rookery.bench.Result.Figure;
import org.rookery.bench.Rounds;
import org.rookery.channel.Inbound;
import org.rookery.channel.InboundSink;
import org.rookery.message.Content;
import org.rookery.platform.events.EventRelay;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Durable bot turns over WebSocket, 256 callers, against the same rows written by one transaction
 * for each turn. Both in one run, in turn, on the same database; the processor time of server,
 * PostgreSQL and client is told apart.
 */
public final class TurnsBenchmark implements Benchmark {
  private static final int CALLERS = 256;
  private static final int RIVAL_CONVERSATIONS = 1600;
  private static final int ROUNDS = 5;
  private static final double STRETCH = 3;

  /** The compiler of the JVM needs that long; cold it takes more than the turns themselves. */
  private static final double WARM_UP = 25;

  private static final double LEAST_TURNS_PER_COMMIT = 8;

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
      converse(server, "rival-", RIVAL_CONVERSATIONS);
      var pool = pathPool(server);
      try (var sockets = RawClient.connect(port, CALLERS);
          var http = RawClient.overHttp(port, CALLERS);
          var rival =
              new UnbatchedTurns(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())) {
        sockets.run(CALLERS, WARM_UP);
        http.run(CALLERS, WARM_UP / 3);
        rival.run(WARM_UP / 5);
        return measure(server, sockets, http, rival, pool);
      }
    }
  }

  private Result measure(
      ConfigurableApplicationContext server,
      RawClient sockets,
      RawClient http,
      UnbatchedTurns rival,
      HikariDataSource pool)
      throws Exception {
    var overSockets = new Measured();
    var overHttp = new Measured();
    var theirs = new ArrayList<Side>();
    var postmaster = postmaster(pool);
    var batches = new Batches(server.getBean(MeterRegistry.class));
    for (var round = 0; round < ROUNDS; round++) {
      settle(server);
      batches.skip();
      overSockets.add(postmaster, sockets);
      batches.note();
      settle(server);
      overHttp.add(postmaster, http);
      settle(server);
      theirs.add(alone(server, postmaster, rival));
    }
    var ratio = overSockets.median(Side::perSecond) / median(theirs, Side::perSecond);
    var figures = new ArrayList<Figure>();
    figures.add(new Figure("turnsPerSecond", overSockets.median(Side::perSecond), "1/s"));
    figures.add(new Figure("turnsPerSecondOverHttp", overHttp.median(Side::perSecond), "1/s"));
    figures.add(new Figure("rivalTurnsPerSecond", median(theirs, Side::perSecond), "1/s"));
    figures.add(
        new Figure(
            "ratioOverHttp",
            overHttp.median(Side::perSecond) / median(theirs, Side::perSecond),
            "ratio"));
    figures.add(
        new Figure(
            "ratioByCpu", median(theirs, Side::cpu) / overSockets.median(Side::cpu), "ratio"));
    figures.add(new Figure("turnsPerCommit", batches.turnsPerCommit(), "turns"));
    figures.add(new Figure("p50Ms", overSockets.latency(RawClient.Load::p50Ms), "ms"));
    figures.add(new Figure("p99Ms", overSockets.latency(RawClient.Load::p99Ms), "ms"));
    figures.add(new Figure("p99MsOverHttp", overHttp.latency(RawClient.Load::p99Ms), "ms"));
    figures.add(new Figure("serverMicrosPerTurn", overSockets.median(Side::server), "us CPU"));
    figures.add(new Figure("postgresMicrosPerTurn", overSockets.median(Side::postgres), "us CPU"));
    figures.add(new Figure("clientMicrosPerTurn", overSockets.median(Side::client), "us CPU"));
    figures.add(new Figure("httpMicrosPerTurn", overHttp.median(Side::cpu), "us CPU"));
    figures.add(new Figure("rivalPostgresMicrosPerTurn", median(theirs, Side::postgres), "us CPU"));
    figures.add(new Figure("rivalClientMicrosPerTurn", median(theirs, Side::client), "us CPU"));
    figures.addAll(growth(server));
    var result =
        Result.of(
            name(),
            ratio,
            "the same rows by one transaction for each turn: 16 connections, prepared statements"
                + " with multi-row inserts (unbatched-turn.sql), plain JDBC threads, same database,"
                + " role and tables; stretches in turn; the engine is a stand-in with two answers",
            ROUNDS,
            figures);
    if (batches.turnsPerCommit() < LEAST_TURNS_PER_COMMIT) {
      System.out.print(result.text());
      throw new IllegalStateException(
          "only %.1f turns share a commit at %d callers"
              .formatted(batches.turnsPerCommit(), CALLERS));
    }
    return result;
  }

  /** The readers of events rest meanwhile: what they do is part of our side. */
  private static Side alone(
      ConfigurableApplicationContext server, long postmaster, UnbatchedTurns rival)
      throws Exception {
    var relay = server.getBean(EventRelay.class);
    relay.stop();
    try {
      var before = Cpu.now(postmaster);
      var load = rival.run(STRETCH);
      return Side.of(
          load.turns(), load.perSecond(), load.clientCpuNanos(), before, Cpu.now(postmaster));
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

  /** The stretches of one of our two ways in. */
  private static final class Measured {
    private final List<Side> sides = new ArrayList<>();
    private final List<RawClient.Load> loads = new ArrayList<>();

    private void add(long postmaster, RawClient client) throws IOException {
      var before = Cpu.now(postmaster);
      var load = client.run(CALLERS, STRETCH);
      loads.add(load);
      sides.add(
          Side.of(
              load.turns(), load.perSecond(), load.clientCpuNanos(), before, Cpu.now(postmaster)));
    }

    private double median(ToDoubleFunction<Side> figure) {
      return TurnsBenchmark.median(sides, figure);
    }

    private double latency(Function<RawClient.Load, Double> figure) {
      return Rounds.median(loads.stream().map(figure).toList());
    }
  }

  /**
   * How the rate of turns without sockets holds with 1, 4 and 16 times the conversations, each
   * taken at random.
   */
  private static List<Figure> growth(ConfigurableApplicationContext server)
      throws InterruptedException {
    var figures = new ArrayList<Figure>();
    var base = 1_000;
    var have = 0;
    for (var times : List.of(1, 4, 16)) {
      converse(server, "grown-", have, base * times);
      have = base * times;
      figures.add(
          new Figure("turnsPerSecond" + have + "Conversations", randomTurns(server, have), "1/s"));
    }
    return figures;
  }

  private static double randomTurns(ConfigurableApplicationContext server, int conversations)
      throws InterruptedException {
    var sink = server.getBean(InboundSink.class);
    var turns = 20_000;
    var done = new CountDownLatch(turns);
    var room = new java.util.concurrent.Semaphore(CALLERS);
    var began = System.nanoTime();
    for (var i = 0; i < turns; i++) {
      room.acquire();
      var n = ThreadLocalRandom.current().nextInt(conversations);
      var said = said("r" + System.nanoTime() + "-" + i);
      sink.offer(
          BenchBots.address(n % BenchBots.WORKSPACES, "grown-" + n),
          said,
          _ -> {
            room.release();
            done.countDown();
          });
    }
    done.await();
    return turns * 1e9 / (System.nanoTime() - began);
  }

  private static void converse(ConfigurableApplicationContext server, String prefix, int count)
      throws InterruptedException {
    converse(server, prefix, 0, count);
  }

  private static void converse(
      ConfigurableApplicationContext server, String prefix, int from, int to)
      throws InterruptedException {
    var sink = server.getBean(InboundSink.class);
    var room = new java.util.concurrent.Semaphore(CALLERS);
    for (var n = from; n < to; n++) {
      room.acquire();
      sink.offer(
          BenchBots.address(n % BenchBots.WORKSPACES, prefix + n),
          said("first"),
          _ -> room.release());
    }
    room.acquire(CALLERS);
  }

  private static Inbound.Said said(String key) {
    return new Inbound.Said(
        key,
        new Content.Text("My lamp flickers in the evening, what can I do?"),
        null,
        Inbound.Profile.UNKNOWN);
  }

  private static HikariDataSource pathPool(ConfigurableApplicationContext server) {
    return server.getBeansOfType(HikariDataSource.class).values().stream()
        .filter(pool -> "rookery_path".equals(pool.getUsername()))
        .findFirst()
        .orElseThrow();
  }

  /** The process that all processes of the database are children of. */
  private static long postmaster(HikariDataSource pool) throws SQLException, IOException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select pg_backend_pid()")) {
      rows.next();
      return Cpu.parent(rows.getLong(1));
    }
  }

  private static double median(List<Side> sides, ToDoubleFunction<Side> figure) {
    return Rounds.median(sides.stream().map(figure::applyAsDouble).toList());
  }

  /** One stretch of one side: rate, and microseconds of processor time for each turn. */
  private record Side(double perSecond, double server, double postgres, double client) {
    static Side of(int turns, double perSecond, long clientNanos, Cpu before, Cpu after) {
      var client = clientNanos / 1e3 / turns;
      return new Side(
          perSecond,
          Math.max(0, (after.process() - before.process()) / 1e3 / turns - client),
          (after.postgres() - before.postgres()) / 1e3 / turns,
          client);
    }

    double cpu() {
      return server + postgres + client;
    }
  }

  /** Processor time so far, in nanoseconds. */
  private record Cpu(long process, long postgres) {
    private static final long TICK_NANOS = 10_000_000;

    static Cpu now(long postmaster) throws IOException {
      var own =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
      var postgres = 0L;
      try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
        for (var process : processes) {
          var pid = Long.parseLong(process.getFileName().toString());
          var stat = stat(pid);
          if (stat.length > 0 && (pid == postmaster || Long.parseLong(stat[1]) == postmaster)) {
            postgres += (Long.parseLong(stat[11]) + Long.parseLong(stat[12])) * TICK_NANOS;
          }
        }
      }
      return new Cpu(own, postgres);
    }

    static long parent(long pid) throws IOException {
      return Long.parseLong(stat(pid)[1]);
    }

    /**
     * The fields behind the name: state, parent, …; user and system time are the eleventh and
     * twelfth.
     */
    private static String[] stat(long pid) {
      try {
        var text = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        return text.substring(text.lastIndexOf(')') + 2).split(" ");
      } catch (IOException _) {
        return new String[0];
      }
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
