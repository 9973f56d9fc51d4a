package org.rookery.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the server itself writes into {@code postmaster.pid}: who it is, and whether it is ready.
 */
record PostmasterPid(long pid, int port, boolean ready) {
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Optional<PostmasterPid> read(Path cluster) {
    try {
      return parse(Files.readAllLines(file(cluster)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Optional<PostmasterPid> parse(List<String> lines) {
    var pid = number(lines, 0);
    if (pid == 0) return Optional.empty();
    var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    return Optional.of(new PostmasterPid(pid, (int) number(lines, PORT_LINE), ready));
  }

  private static long number(List<String> lines, int line) {
    var text = lines.size() > line ? lines.get(line).strip() : "";
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** Alive and PostgreSQL: the number may belong to another program by now. */
  boolean isServer() {
    return isRunning()
        && ProcessHandle.of(pid)
            .flatMap(process -> process.info().command())
            .map(command -> command.contains("postgres"))
            .orElse(true);
  }

  /** A zombie does not run: it waits to be reaped, and holds nothing any more. */
  boolean isRunning() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && !isZombie();
  }

  private boolean isZombie() {
    try {
      var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
    } catch (IOException | IndexOutOfBoundsException e) {
      return false;
    }
  }
}
