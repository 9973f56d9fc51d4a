package org.rookery.bench.path;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.rookery.bench.Rounds;

/**
 * A stretch of load on one side: rate, and microseconds of processor time for each turn. Whatever
 * of this process is not the client counts as server.
 */
record Stretch(double perSecond, double server, double postgres, double client) {

  /** What a driver did: turns, seconds, and the processor time of its own threads. */
  record Driven(int turns, double perSecond, long clientCpuNanos) {}

  /** A piece of load. */
  @FunctionalInterface
  interface Drive {
    /** Runs it to its end. */
    Driven run() throws Exception;
  }

  /** Measures a piece of load. */
  static Stretch of(long postmaster, Drive drive) throws Exception {
    var before = Cpu.now(postmaster);
    var driven = drive.run();
    var after = Cpu.now(postmaster);
    var micros = 1e3 * driven.turns();
    var client = driven.clientCpuNanos() / micros;
    return new Stretch(
        driven.perSecond(),
        Math.max(0, (after.process() - before.process()) / micros - client),
        (after.postgres() - before.postgres()) / micros,
        client);
  }

  double cpu() {
    return server + postgres + client;
  }

  static double median(List<Stretch> stretches, ToDoubleFunction<Stretch> figure) {
    return Rounds.median(stretches.stream().map(figure::applyAsDouble).toList());
  }

  /** The process that all processes of the database are children of. */
  static long postmaster(HikariDataSource pool) throws SQLException, IOException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select pg_backend_pid()")) {
      rows.next();
      return Long.parseLong(Cpu.stat(rows.getLong(1))[1]);
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
}
