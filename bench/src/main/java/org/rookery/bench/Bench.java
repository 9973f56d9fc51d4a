package org.rookery.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.rookery.platform.json.Json;

/** {@code bench NAME [--json FILE]}: runs one comparison; without a name it lists them. */
public final class Bench {
  private Bench() {}

  /** Exit code 2 for a wrong option, 1 for a measurement below its floor. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      all().forEach(it -> System.out.printf("  %-10s %s%n", it.name(), it.summary()));
      return;
    }
    var chosen = all().stream().filter(it -> it.name().equals(arguments[0])).findFirst();
    if (chosen.isEmpty()) {
      System.err.println(
          "There is no benchmark \"" + arguments[0] + "\". Without a name, bench lists them.");
      System.exit(2);
    }
    try {
      var result = chosen.orElseThrow().run();
      System.out.print(result.text());
      if (arguments.length == 3 && arguments[1].equals("--json")) {
        Files.writeString(Path.of(arguments[2]), Json.write(result) + "\n");
      }
    } catch (IllegalStateException e) {
      System.err.println("rookery: " + e.getMessage());
      System.exit(1);
    }
    System.exit(0);
  }

  /** The folder of the project, whatever folder it was called from. */
  public static Path home() {
    return Path.of(Objects.requireNonNullElse(System.getenv("ROOKERY_HOME"), ".."));
  }

  /** All comparisons by name. */
  static List<Benchmark> all() {
    return ServiceLoader.load(Benchmark.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Benchmark::name))
        .toList();
  }
}
