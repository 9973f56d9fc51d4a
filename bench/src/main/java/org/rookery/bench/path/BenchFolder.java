package org.rookery.bench.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.rookery.bench.Bench;

/** Folders on the disk of the project, not in memory, that go with the process. */
public final class BenchFolder {
  private BenchFolder() {}

  /** An empty folder. */
  public static Path fresh(String name) throws IOException {
    var all = Files.createDirectories(Bench.home().resolve("bench/target/data").toAbsolutePath());
    var folder = Files.createTempDirectory(all.normalize(), name);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> delete(folder)));
    return folder;
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException | UncheckedIOException e) {
      System.err.println("bench: " + folder + " could not be deleted: " + e.getMessage());
    }
  }
}
