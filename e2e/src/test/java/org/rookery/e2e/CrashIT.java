package org.rookery.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@EnabledIfSystemProperty(named = "rookery.sweep", matches = "all")
class CrashIT {
  private static final String KILLS = "50";

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedSurvivesKillsAtRandomMoments() throws IOException {
    var file = folder.resolve("crash.json");
    var few = Map.of("ROOKERY_CRASH_KILLS", KILLS);

    try (var bench =
        Launched.rookery(Launched.HOME, few, "bench", "crash", "--json", file.toString())) {
      assertThat(bench.exitCode()).as(bench.said()).isZero();
    }

    var figures = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertThat(figures.get("name").getAsString()).isEqualTo("crash");
  }
}
