package org.rookery.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The launcher starts, stops and builds anew. */
class LauncherIT {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  /** One data folder for all starts: each finds what the one before has left. */
  @TempDir static Path data;

  @TempDir Path folder;

  @Test
  void aSecondStartInTheSameFolderHarmsNothingAndTermStopsCleanly() {
    try (var first = start()) {
      first.address();

      try (var second = start()) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.said()).contains("Another Rookery runs with the folder").hasLineCount(1);
      }

      first.signal("TERM");
      assertThat(first.endsWithin(STOP_LIMIT)).as(first.said()).isTrue();
      assertThat(first.exitCode()).isZero();
    }
  }

  @Test
  void aKilledServerLeavesNothingThatStopsTheNextStart() {
    try (var killed = start()) {
      killed.address();
      Launched.signal("KILL", killed.server());
      assertThat(killed.exitCode()).isNotZero();
    }

    try (var next = start()) {
      assertThat(next.address()).startsWith("http://localhost:");
      next.signal("INT");
      assertThat(next.endsWithin(STOP_LIMIT)).as(next.said()).isTrue();
      assertThat(next.exitCode()).isZero();
    }
  }

  /**
   * The JVM would run the old classes from the start-up cache that is copied along. Whether there
   * is a new one makes no difference, and making it takes long; so does a build of its own, which
   * is why this waits for the whole sweep.
   */
  @Test
  @EnabledIfSystemProperty(named = "rookery.sweep", matches = "all")
  void aChangedClassIsTheOneThatRuns() throws IOException {
    var copy = folder.resolve("copy");
    TreeCopy.of(Launched.HOME, copy, Set.of(".git", "node_modules", "surefire-reports"));
    TreeCopy.linkModules(Launched.HOME, copy);
    var changed = copy.resolve("server/src/main/java/org/rookery/app/ReadyLine.java");
    Files.writeString(
        changed, Files.readString(changed).replace("\"Rookery is", "\"The changed Rookery is"));

    try (var rookery = changed(copy)) {
      rookery.address();
      assertThat(rookery.said()).contains("The changed Rookery is ready at");
    }
  }

  private Launched changed(Path home) {
    var own = folder.resolve("data").toString();
    var withoutCache = Map.of("WITHOUT_CACHE", "yes");
    return Launched.rookery(home, withoutCache, "start", "--port", "0", "--data", own);
  }

  private static Launched start() {
    return Launched.rookery("start", "--port", "0", "--data", data.toString());
  }
}
