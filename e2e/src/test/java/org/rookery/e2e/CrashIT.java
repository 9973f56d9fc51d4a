package org.rookery.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed under load: 5 times as a rule, 50 times in the full sweep. */
class CrashIT {
  private static final int KILLS = System.getProperty("rookery.sweep", "").equals("all") ? 50 : 5;

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedSurvivesKillsAtRandomMoments() throws IOException {
    var file = folder.resolve("crash.json");
    var kills = Map.of("ROOKERY_CRASH_KILLS", Integer.toString(KILLS));

    try (var bench =
        Launched.rookery(Launched.HOME, kills, "bench", "crash", "--json", file.toString())) {
      assertThat(bench.exitCode()).as(bench.said()).isZero();
      System.out.println(bench.said());
    }

    var result = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertThat(figure(result, "talkers")).isGreaterThanOrEqualTo(200);
    assertThat(figure(result, "kills")).isEqualTo(KILLS);
    assertThat(figure(result, "killsInsideACommit")).isGreaterThanOrEqualTo(KILLS / 5.0);
    assertThat(figure(result, "timersFiredOnce")).isPositive();
  }

  private static double figure(JsonObject result, String name) {
    for (var figure : result.getAsJsonArray("figures")) {
      if (figure.getAsJsonObject().get("name").getAsString().equals(name)) {
        return figure.getAsJsonObject().get("value").getAsDouble();
      }
    }
    throw new AssertionError("no figure " + name + " in " + result);
  }
}
