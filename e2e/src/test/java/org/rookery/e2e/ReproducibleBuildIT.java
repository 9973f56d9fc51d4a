package org.rookery.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Everything is built a second time, so this is part of the full sweep only. */
@EnabledIfSystemProperty(named = "rookery.sweep", matches = "all")
class ReproducibleBuildIT {
  @TempDir Path folder;

  /** Console and widget are resources of two of the jars. */
  @Test
  void theSameSourcesInAnotherFolderGiveTheSameJars() throws IOException {
    var elsewhere = folder.resolve("elsewhere");
    TreeCopy.ofSources(Launched.HOME, elsewhere);
    TreeCopy.linkModules(Launched.HOME, elsewhere);

    try (var build = Launched.rookery(elsewhere, Map.of("WITHOUT_CACHE", "yes"), "build")) {
      assertThat(build.exitCode()).as(build.said()).isZero();
    }

    var here = jars(Launched.HOME);
    var there = jars(elsewhere);
    assertThat(there.keySet()).hasSizeGreaterThan(50).isEqualTo(here.keySet());
    assertThat(there.keySet().stream().filter(jar -> !there.get(jar).equals(here.get(jar))))
        .as("jars with other bytes")
        .isEmpty();
  }

  /** Each jar of the unpacked application with its hash. */
  private static SortedMap<String, String> jars(Path home) throws IOException {
    var run = home.resolve("server/target/run");
    var found = new TreeMap<String, String>();
    try (var files = Files.walk(run)) {
      for (var file :
          (Iterable<Path>) files.filter(it -> it.toString().endsWith(".jar"))::iterator) {
        // Below the folder that is named after the build.
        var name = run.relativize(file);
        found.put(name.subpath(1, name.getNameCount()).toString(), sha256(file));
      }
    }
    return found;
  }

  private static String sha256(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
