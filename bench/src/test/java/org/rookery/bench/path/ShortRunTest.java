package org.rookery.bench.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.rookery.bench.Result;

/** The comparisons of the message path run through, at a size that takes a minute. */
@EnabledIfSystemProperty(named = "rookery.sweep", matches = "all")
class ShortRunTest {

  @Test
  void turnsAreMeasuredOverBothTransportsAndAgainstTheRival() throws Exception {
    var result = new TurnsBenchmark(TurnsBenchmark.Scale.LOOK).run();

    assertThat(result.ratio()).isPositive();
    assertThat(
            value(result, "turnsPerSecond")
                * value(result, "turnsPerSecondOverHttp")
                * value(result, "rivalTurnsPerSecond")
                * value(result, "microsPerTurn800Conversations"))
        .isPositive();
  }

  @Test
  void anIdleSocketStaysWithinItsBudgetOfMemory() throws Exception {
    var result = new SocketsBenchmark(500, 100, 1).run();

    assertThat(value(result, "bytesPerSocket")).isBetween(1_000.0, 40.0 * 1024);
  }

  private static double value(Result result, String figure) {
    return result.figures().stream()
        .filter(each -> each.name().equals(figure))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
