package org.rookery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rookery.bench.Result.Figure;
import org.rookery.platform.json.Json;

class BenchmarksTest {

  @Test
  void everyComparisonHasItsPartOfTheMeasurementsPage() throws IOException {
    var page = Files.readAllLines(Path.of("..", "docs", "measurements.md"));
    var described =
        page.stream()
            .filter(line -> line.startsWith("## `"))
            .map(line -> line.substring(4, line.indexOf('`', 4)))
            .toList();

    assertThat(Bench.all())
        .extracting(Benchmark::name)
        .containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void theFoundationsComparisonsAreThere() {
    assertThat(Bench.all())
        .extracting(Benchmark::name)
        .contains("calendar", "crash", "engine", "sockets", "start", "turns")
        .doesNotHaveDuplicates();
  }

  @Test
  void aResultSaysWhatProgramsReadFromIt() {
    var figures = List.of(new Figure("p99Ms", 1.5, "ms"));
    var result = Json.tree(Json.write(Result.of("turns", 4.5, "the rival", 3, figures)));

    assertThat(result.path("name").asString()).isEqualTo("turns");
    assertThat(result.path("ratio").asDouble()).isEqualTo(4.5);
    assertThat(result.path("figures").path(0).path("name").asString()).isEqualTo("p99Ms");
    assertThat(result.path("runs").asInt()).isEqualTo(3);
    assertThat(result.has("rival") && result.has("machine")).isTrue();
  }
}
