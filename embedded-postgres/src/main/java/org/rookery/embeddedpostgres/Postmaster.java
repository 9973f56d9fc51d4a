package org.rookery.embeddedpostgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running server process.
 *
 * <p>It is started from a platform thread that lives as long as the child, because the kernel sends
 * the parent-death signal when the starting <em>thread</em> ends; so a killed JVM takes its server
 * with it. Its own session keeps Ctrl-C at the terminal away from it.
 */
final class Postmaster {
  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
  private static final long LOG_LIMIT = 10_000_000;

  private final Process process;
  private final Path cluster;
  private volatile boolean watched;

  private Postmaster(Process process, Path cluster) {
    this.process = process;
    this.cluster = cluster;
  }

  /** Starts {@code postgres} with these arguments; its output goes to the log file. */
  static Postmaster launch(
      List<String> program, Unprivileged unprivileged, Path cluster, Path logFile)
      throws IOException {
    rotate(logFile);
    var command = new ArrayList<>(detached());
    command.addAll(unprivileged.command(List.of()));
    command.addAll(dyingWithUs());
    command.addAll(program);
    var builder =
        Command.prepare(command)
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
    var started = new CompletableFuture<Process>();
    var postmaster = started.thenApply(process -> new Postmaster(process, cluster));
    Thread.ofPlatform()
        .name("embedded-postgres")
        .daemon()
        .start(() -> startAndStayWith(builder, started, postmaster));
    try {
      return postmaster.join();
    } catch (CompletionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static List<String> detached() {
    return exists("setsid") ? List.of("setsid") : List.of();
  }

  private static List<String> dyingWithUs() {
    return exists("setpriv") ? List.of("setpriv", "--pdeathsig", "INT") : List.of();
  }

  private static boolean exists(String program) {
    return Command.run(List.of(program, "--version")).succeeded();
  }

  private static void startAndStayWith(
      ProcessBuilder builder,
      CompletableFuture<Process> started,
      CompletableFuture<Postmaster> postmaster) {
    try {
      var process = builder.start();
      started.complete(process);
      var code = process.waitFor();
      if (postmaster.join().watched) log.error("PostgreSQL ended by itself with code {}", code);
    } catch (IOException e) {
      started.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rotate(Path logFile) throws IOException {
    if (Files.exists(logFile) && Files.size(logFile) > LOG_LIMIT) {
      var older = logFile.resolveSibling(logFile.getFileName() + ".1");
      Files.move(logFile, older, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Whether it takes connections, as its own pid file says. */
  boolean isReady() {
    return PostmasterPid.read(cluster)
        .filter(PostmasterPid::ready)
        .filter(this::isOurs)
        .isPresent();
  }

  private boolean isOurs(PostmasterPid file) {
    return file.pid() == process.pid()
        || process.descendants().anyMatch(child -> child.pid() == file.pid());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** From now on an ending that nobody asked for is an alarm. */
  void watch() {
    watched = true;
  }

  /**
   * Fast shutdown: open transactions are rolled back, everything committed is flushed. What is not
   * done after three quarters of the limit is left to the recovery of the next start.
   */
  void stop(Duration limit) {
    watched = false;
    var pid = PostmasterPid.read(cluster).filter(this::isOurs).map(PostmasterPid::pid);
    var quarter = limit.dividedBy(4);
    Signal.INTERRUPT.send(pid.orElse(process.pid()));
    if (endsWithin(limit.minus(quarter))) return;
    log.warn("PostgreSQL was told to stop at once");
    Signal.QUIT.send(pid.orElse(process.pid()));
    if (endsWithin(quarter)) return;
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Waits even when interrupted: a server that is left running is worse than a late stop. */
  private boolean endsWithin(Duration limit) {
    var end = System.nanoTime() + limit.toNanos();
    var interrupted = false;
    try {
      while (true) {
        try {
          return process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  /** The signals PostgreSQL understands as ways to stop. */
  enum Signal {
    /** Fast. */
    INTERRUPT("-INT"),
    /** At once; the next start recovers. */
    QUIT("-QUIT");

    private final String option;

    Signal(String option) {
      this.option = option;
    }

    void send(long pid) {
      Command.run(List.of("kill", option, Long.toString(pid)));
    }
  }
}
