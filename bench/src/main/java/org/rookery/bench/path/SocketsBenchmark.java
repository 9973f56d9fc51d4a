package org.rookery.bench.path;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.rookery.bench.Benchmark;
import org.rookery.bench.Result;
import org.rookery.bench.Result.Figure;

/**
 * Ten thousand idle widgets: what each costs the server, and how fast a message of any of them
 * still is.
 */
public final class SocketsBenchmark implements Benchmark {
  private static final int SOCKETS = 10_000;
  private static final int MESSAGES = 500;
  private static final double BUDGET_BYTES = 40 * 1024;

  @Override
  public String name() {
    return "sockets";
  }

  @Override
  public String summary() {
    return "10,000 idle widgets: memory of each, and the time of a message among them, against the"
        + " budget of 40 KB";
  }

  @Override
  public Result run() throws Exception {
    var server = new ServerProcess();
    try {
      try (var few = RawClient.connect(server.port, 200)) {
        few.run(200, 2);
      }
      var before = server.heap();
      try (var client = RawClient.connect(server.port, SOCKETS)) {
        var perSocket = (server.heap() - before) / (double) SOCKETS;
        var times = new ArrayList<Double>();
        for (var i = 0; i < MESSAGES; i++) {
          times.add(client.roundTripMs(ThreadLocalRandom.current().nextInt(SOCKETS)));
        }
        times.sort(Double::compare);
        return Result.of(
            name(),
            BUDGET_BYTES / perSocket,
            "the budget of 40 KB of heap for each socket; server in a process of its own, heap in"
                + " use after two collections before and after, 500 messages one after the other"
                + " from sockets taken at random",
            1,
            List.of(
                new Figure("sockets", SOCKETS, "connections"),
                new Figure("bytesPerSocket", perSocket, "bytes"),
                new Figure("p50Ms", times.get(times.size() / 2), "ms"),
                new Figure("p99Ms", times.get(times.size() * 99 / 100), "ms")));
      }
    } finally {
      server.close();
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
