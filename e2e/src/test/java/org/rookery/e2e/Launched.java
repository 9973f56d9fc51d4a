package org.rookery.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One run of {@code ./rookery}, with everything it has said so far. */
final class Launched implements AutoCloseable {
  static final Path HOME =
      Path.of(System.getProperty("rookery.home", "..")).toAbsolutePath().normalize();

  /** A build, the training of the start-up cache or a whole measurement may be in it. */
  static final Duration LIMIT = Duration.ofMinutes(15);

  private static final Pattern READY = Pattern.compile("is ready at (http://localhost:(\\d+))");

  private final Process process;
  private final Path log;

  private Launched(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static Launched rookery(String... arguments) {
    return rookery(HOME, Map.of(), arguments);
  }

  /** From another tree; an empty value takes a variable away. */
  static Launched rookery(Path home, Map<String, String> environment, String... arguments) {
    try {
      var log = Files.createTempFile("rookery", ".log");
      var builder = new ProcessBuilder(home.resolve("rookery").toString());
      for (var argument : arguments) builder.command().add(argument);
      builder.environment().putAll(environment);
      builder.environment().values().removeIf(String::isEmpty);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      return new Launched(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the server says it is ready; gives its address. */
  String address() {
    return await(said -> ready(said).isPresent()).flatMap(Launched::ready).orElseThrow();
  }

  private static Optional<String> ready(String said) {
    var found = READY.matcher(said);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private Optional<String> await(Predicate<String> enough) {
    var end = System.nanoTime() + LIMIT.toNanos();
    while (!enough.test(said())) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("The launcher did not get ready:\n" + said());
      }
      endsWithin(Duration.ofMillis(50));
    }
    return Optional.of(said());
  }

  String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int exitCode() {
    if (!endsWithin(LIMIT)) throw new AssertionError("It does not end:\n" + said());
    return process.exitValue();
  }

  boolean endsWithin(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void signal(String name) {
    signal(name, process.toHandle());
  }

  /** The JVM below the launcher's shell. */
  ProcessHandle server() {
    return process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow();
  }

  static void signal(String name, ProcessHandle target) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(target.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    signal("TERM");
    if (!endsWithin(Duration.ofSeconds(20))) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
