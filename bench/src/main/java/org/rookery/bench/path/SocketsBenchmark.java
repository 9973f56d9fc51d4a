package org.rookery.bench.path;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.rookery.bench.Benchmark;
import org.rookery.bench.ResidentMemory;
import org.rookery.bench.Result;
import org.rookery.bench.Result.Figure;

/**
 * Ten thousand idle widgets: what each costs the server, and how fast a message among them still
 * is.
 */
public final class SocketsBenchmark implements Benchmark {
  private static final int FEW = 200;
  private static final double BUDGET_BYTES = 40 * 1024;

  /** Beside the sockets: jars, the connections to the database, what HTTP leaves open. */
  private static final int OTHER_FILES = 1_500;

  private final int count;
  private final int messages;
  private final double warmUp;

  /** The real one. */
  public SocketsBenchmark() {
    this(10_000, 1_000, 10);
  }

  SocketsBenchmark(int sockets, int messages, double warmUp) {
    this.count = sockets;
    this.messages = messages;
    this.warmUp = warmUp;
  }

  @Override
  public String name() {
    return "sockets";
  }

  @Override
  public String summary() {
    return "10,000 idle widgets: memory of each and the time of a message, against a budget of 40"
        + " KB";
  }

  @Override
  public Result run() throws Exception {
    checkFileLimit();
    var server = new ServerProcess();
    try {
      List<Double> amongFew;
      try (var few = RawClient.connect(server.port, FEW)) {
        few.run(FEW, warmUp);
        amongFew = roundTrips(few);
      }
      var before = server.heap();
      var residentBefore = server.resident();
      try (var client = RawClient.connect(server.port, count)) {
        var amongMany = roundTrips(client);
        var perSocket = (server.heap() - before) / (double) count;
        var residentPerSocket = (server.resident() - residentBefore) / (double) count;
        return result(amongFew, amongMany, perSocket, residentPerSocket);
      }
    } finally {
      server.close();
    }
  }

  private Result result(
      List<Double> few, List<Double> many, double perSocket, double residentPerSocket) {
    return Result.of(
        name(),
        BUDGET_BYTES / perSocket,
        "the budget of 40 KB for each socket; server in a process of its own, heap and direct"
            + " buffers in use after two collections before and after, 1000 messages one after the"
            + " other from sockets taken at random, among 200 and among 10,000 sockets",
        1,
        List.of(
            new Figure("sockets", count, "connections"),
            new Figure("bytesPerSocket", perSocket, "bytes"),
            new Figure("residentBytesPerSocket", residentPerSocket, "bytes"),
            new Figure("p50Ms", percentile(many, 50), "ms"),
            new Figure("p99Ms", percentile(many, 99), "ms"),
            new Figure("p50MsAmong200", percentile(few, 50), "ms"),
            new Figure("p99MsAmong200", percentile(few, 99), "ms")));
  }

  private List<Double> roundTrips(RawClient client) throws IOException {
    var times = new ArrayList<Double>();
    for (var i = 0; i < messages; i++) {
      times.add(client.roundTripMs(ThreadLocalRandom.current().nextInt(client.callers())));
    }
    times.sort(Double::compare);
    return times;
  }

  private static double percentile(List<Double> sorted, int percentile) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100));
  }

  /** Both processes have a file for each socket. */
  private void checkFileLimit() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        && unix.getMaxFileDescriptorCount() < count + OTHER_FILES) {
      throw new IllegalStateException(
          "%,d sockets need %,d open files for a process, and the limit here is %,d; raise it by ulimit -n %d."
              .formatted(
                  count,
                  count + OTHER_FILES,
                  unix.getMaxFileDescriptorCount(),
                  count + OTHER_FILES));
    }
  }

  /** The server in a process of its own. */
  private static final class ServerProcess {
    private final Process process;
    private final BufferedReader out;
    private final int port;

    private ServerProcess() throws IOException {
      var java = ProcessHandle.current().info().command().orElse("java");
      process =
          new ProcessBuilder(
                  java,
                  "-XX:+UseSerialGC",
                  "-Xmx1g",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  BenchServer.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      port = (int) answer("port ");
    }

    private long heap() throws IOException {
      process.getOutputStream().write("heap\n".getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      return answer("heap ");
    }

    /** Resident memory; 0 where the system does not say. */
    private long resident() throws IOException {
      return ResidentMemory.bytesOf(process.pid());
    }

    private long answer(String word) throws IOException {
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(word)) {
          return Long.parseLong(line.substring(word.length()).strip());
        }
      }
      throw new IOException("the server ended");
    }

    private void close() throws IOException, InterruptedException {
      process.getOutputStream().close();
      if (!process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
        process.destroy();
      }
    }
  }
}
