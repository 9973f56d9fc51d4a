package org.rookery.bench.crash;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rookery.embeddedpostgres.EmbeddedPostgres;

/** The packaged server as the launcher starts it, in a process group of its own, to be killed. */
final class VictimServer {
  private static final Pattern READY = Pattern.compile("is ready at http://localhost:\\d+");
  private static final long READY_LIMIT_NANOS = TimeUnit.MINUTES.toNanos(3);

  private final Path data;
  private final Path log;
  private final int port;
  private volatile @Nullable Process process;

  VictimServer(Path data) throws IOException {
    this.data = data;
    this.log = data.resolveSibling("server.log");
    try (var free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
  }

  Path data() {
    return data;
  }

  String address() {
    return "localhost:" + port;
  }

  /** Starts it and waits until it is ready; gives the seconds that took. */
  double start() throws IOException {
    var began = System.nanoTime();
    var said = Files.exists(log) ? Files.readString(log).length() : 0;
    var builder = new ProcessBuilder(command());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    var started = builder.start();
    process = started;
    while (!READY.matcher(Files.readString(log).substring(said)).find()) {
      if (!started.isAlive() || System.nanoTime() - began > READY_LIMIT_NANOS) {
        throw new IllegalStateException("The server did not start again; see " + log);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return (System.nanoTime() - began) / 1e9;
  }

  /** The limits of one visitor and one address would end the test, not the server. */
  private List<String> command() {
    var command = new ArrayList<>(List.of("setsid", System.getProperty("java.home") + "/bin/java"));
    command.addAll(List.of(environment("ROOKERY_JVM_FLAGS").split(" ")));
    command.add("-XX:AOTMode=auto");
    command.add("-XX:AOTCache=" + environment("ROOKERY_CACHE"));
    command.addAll(List.of("-jar", environment("ROOKERY_APPLICATION")));
    command.add("--server.port=" + port);
    command.add("--rookery.data=" + data);
    command.add("--rookery.demo=true");
    command.add("--rookery.widget.sessions-per-hour=100000");
    command.add("--rookery.widget.connections-per-address=100000");
    command.add("--rookery.widget.messages-per10-seconds=100000");
    command.add("--rookery.widget.messages-per-hour=100000");
    return command;
  }

  /**
   * Runs conversations again from their inputs, in another process; gives what came out
   * differently.
   */
  List<String> replay(List<String> conversations) throws IOException, InterruptedException {
    var list = Files.write(data.resolveSibling("conversations"), conversations);
    var said = data.resolveSibling("replay.log");
    var command = new ArrayList<>(command());
    command.add("--rookery.replay=" + list);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(said.toFile()).start().waitFor();
    var lines = Files.readAllLines(said);
    var end = "replayed " + conversations.size() + ",";
    if (lines.stream().noneMatch(line -> line.startsWith(end))) {
      return List.of("The replay did not run to its end; see " + said);
    }
    return lines.stream().filter(line -> line.startsWith("different: ")).toList();
  }

  private static String environment(String name) {
    var value = System.getenv(name);
    if (value == null) throw new IllegalStateException("Run it by ./rookery bench crash.");
    return value;
  }

  /** kill -9 for the server's whole group and, if asked, for its database in the same moment. */
  void kill(boolean withDatabase) throws IOException, InterruptedException {
    var victim = process;
    if (victim == null) return;
    var targets = new ArrayList<>(List.of("kill", "-9", "--", "-" + victim.pid()));
    if (withDatabase) {
      for (var child : victim.descendants().toList()) targets.add(Long.toString(child.pid()));
    }
    new ProcessBuilder(targets).redirectErrorStream(true).start().waitFor();
    victim.waitFor();
  }

  void stop() throws InterruptedException {
    var running = process;
    if (running == null) return;
    running.destroy();
    running.waitFor();
  }

  /** The superuser's way into its database. */
  EmbeddedPostgres.Access database() {
    return EmbeddedPostgres.running(data.resolve("pg")).orElseThrow();
  }
}
