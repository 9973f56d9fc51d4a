package org.rookery.embeddedpostgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One short-lived program: run to its end, with what it said. */
final class Command {
  record Outcome(int code, String said) {
    boolean succeeded() {
      return code == 0;
    }
  }

  private Command() {}

  static Outcome run(List<String> command) {
    try {
      var process = prepare(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), said.strip());
    } catch (IOException e) {
      return new Outcome(127, String.valueOf(e.getMessage())); // no such program
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(130, "interrupted");
    }
  }

  /** English messages, and nothing of the caller's own PostgreSQL settings. */
  static ProcessBuilder prepare(List<String> command) {
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG") || isLocale(name));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private static boolean isLocale(String name) {
    return name.equals("LANG") || name.equals("LANGUAGE") || name.startsWith("LC_");
  }
}
