package org.rookery.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rookery.testing.Api;
import org.rookery.testing.PathTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What an operator sees of the message path, as Prometheus reads it. */
class PathMetricsTest extends PathTest {
  @Autowired private RookerySettings settings;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rookery_lane_depth{lane=\"0\"}",
        "rookery_lane_depth{lane=\"1\"}",
        "rookery_lane_batch{quantile=\"0.99\"}",
        "rookery_turn_time_seconds{quantile=\"0.99\"}",
        "rookery_commit_time_seconds{quantile=\"0.99\"}",
        "rookery_turn_conflicts_total",
        "rookery_turn_dead_total",
        "rookery_events_lag_seconds{consumer=\"inbox.rows\"}",
        "rookery_events_horizon_age_seconds",
        "rookery_timers_lag_seconds",
        "rookery_outbox_dead_total"
      })
  void eachFigureIsThere(String name) throws IOException {
    assertThat(metrics().lines()).anyMatch(line -> line.startsWith(name + " "));
  }

  @Test
  void everyTurnAndEveryCommitIsCounted() throws IOException {
    var turns = figure("rookery_turn_time_seconds_count");
    var commits = figure("rookery_commit_time_seconds_count");

    try (var visitor = visitor().hello(0)) {
      for (var n = 0; n < 5; n++) visitor.say("hello " + n);
    }

    await().until(() -> figure("rookery_turn_time_seconds_count") >= turns + 5);
    assertThat(figure("rookery_commit_time_seconds_count")).isGreaterThanOrEqualTo(commits + 5);
  }

  @Test
  void aStrangerSeesNoFigures() {
    assertThat(new Api(port).get("/metrics").status()).isEqualTo(401);
  }

  private double figure(String name) throws IOException {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  private String metrics() throws IOException {
    var token = Files.readString(settings.folder().resolve("metrics.token")).strip();
    var answer = new Api(port).withToken(token).get("/metrics");
    assertThat(answer.status()).isEqualTo(200);
    return answer.text();
  }
}
