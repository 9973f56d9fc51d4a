package org.rookery.bench.crash;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rookery.embeddedpostgres.EmbeddedPostgres;

/**
 * The packaged server as the launcher starts it, with the network of the test beside its own, in a
 * process group of its own, to be killed.
 */
final class VictimServer {
  private static final Pattern READY = Pattern.compile("is ready at http://localhost:\\d+");
  private static final long READY_LIMIT_NANOS = TimeUnit.MINUTES.toNanos(3);
  private static final String NETWORK = "org/rookery/bench/crash/network";

  private final Path folder;
  private final Path log;
  private final Path network;
  private final String phones;
  private final int port = freePort();
  private final int door = freePort();
  private volatile @Nullable Process process;

  VictimServer(Path folder, String phones) throws IOException {
    this.folder = folder;
    this.phones = phones;
    this.log = Files.createFile(folder.resolve("server.log"));
    this.network = copyOfNetwork(folder.resolve("network"));
    Files.createDirectory(data());
  }

  Path data() {
    return folder.resolve("data");
  }

  String address() {
    return "localhost:" + port;
  }

  /** Where the network delivers. */
  String door() {
    return "http://127.0.0.1:" + door + "/";
  }

  /** Starts it and waits until it is ready; gives the seconds that took. */
  double start() throws IOException {
    var began = System.nanoTime();
    var said = Files.readString(log).length();
    var builder = new ProcessBuilder(command()).redirectErrorStream(true);
    var started = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    process = started;
    while (!READY.matcher(Files.readString(log).substring(said)).find()) {
      if (!started.isAlive() || System.nanoTime() - began > READY_LIMIT_NANOS) {
        throw new IllegalStateException("The server did not start again; see " + log);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return (System.nanoTime() - began) / 1e9;
  }

  /** The limits of one visitor and one address would end the test, not the server. */
  private List<String> command() {
    var application = environment("ROOKERY_APPLICATION");
    var command = new ArrayList<>(List.of("setsid", System.getProperty("java.home") + "/bin/java"));
    command.addAll(List.of(environment("ROOKERY_JVM_FLAGS").split(" ")));
    command.addAll(List.of("-XX:AOTMode=auto", "-XX:AOTCache=" + environment("ROOKERY_CACHE")));
    // The network's own beans are not among those that were wired ahead: look for them.
    command.add("-Dspring.aot.enabled=false");
    command.addAll(List.of("-cp", application + ":" + network, "org.rookery.app.Rookery"));
    command.add("--server.port=" + port);
    command.add("--rookery.data=" + data());
    command.add("--rookery.demo=true");
    command.add("--crash.door=" + door);
    command.add("--crash.phones=" + phones);
    command.add("--rookery.bots.messages-per-minute=1000000");
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
    var list = Files.write(folder.resolve("conversations"), conversations);
    var said = folder.resolve("replay.log");
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

  /** When to kill, and what. */
  enum Moment {
    /** The server, at any moment. */
    ANY,
    /** Server and database, as soon as a commit is seen. */
    COMMIT,
    /** Server and database, while every lane is held between its last statement and its commit. */
    HELD_COMMIT
  }

  /** kill -9 for the server's whole group; true if a lane was writing. */
  boolean kill(Moment moment) throws IOException, InterruptedException, SQLException {
    var victim = process;
    if (victim == null) return false;
    var targets = new ArrayList<>(List.of("-" + victim.pid()));
    if (moment != Moment.ANY) {
      for (var child : victim.descendants().toList()) targets.add(Long.toString(child.pid()));
    }
    var trigger = new KillSwitch(targets);
    try (var watch = new CommitWatch(database())) {
      var writing =
          switch (moment) {
            case ANY -> watch.lanesWrite();
            case COMMIT -> watch.awaitCommit();
            case HELD_COMMIT -> watch.holdCommits();
          };
      trigger.press();
      victim.waitFor();
      return writing;
    }
  }

  /** SIGTERM; gives the seconds until it had ended, its database with it. */
  double stop() throws InterruptedException {
    var running = process;
    if (running == null) return 0;
    var began = System.nanoTime();
    running.destroy();
    running.waitFor();
    return (System.nanoTime() - began) / 1e9;
  }

  /** The superuser's way into its database. */
  EmbeddedPostgres.Access database() {
    return EmbeddedPostgres.running(data().resolve("pg")).orElseThrow();
  }

  /** Only that package may come into the server's class path: it looks for parts everywhere. */
  private static Path copyOfNetwork(Path target) throws IOException {
    var source = classes().resolve(NETWORK);
    var copies = Files.createDirectories(target.resolve(NETWORK));
    try (var files = Files.list(source)) {
      for (var file : files.toList()) Files.copy(file, copies.resolve(file.getFileName()));
    }
    return target;
  }

  private static Path classes() {
    try {
      var place = VictimServer.class.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(place.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static String environment(String name) {
    var value = System.getenv(name);
    if (value == null) throw new IllegalStateException("Run it by ./rookery bench crash.");
    return value;
  }
}
