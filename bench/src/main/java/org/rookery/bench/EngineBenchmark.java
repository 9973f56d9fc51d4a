package org.rookery.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.bench.Result.Figure;
import org.rookery.engine.Automation;
import org.rookery.engine.Effect;
import org.rookery.engine.Engine;
import org.rookery.engine.Input;
import org.rookery.engine.Session;
import org.rookery.engine.SessionText;
import org.rookery.engine.Surroundings;
import org.rookery.message.Content;
import org.rookery.platform.json.Json;

/**
 * Turns of the engine, alone and with its state restored from and saved to text, against a state
 * machine of xstate on an equal flow that restores and saves its state too. Both sides count the
 * processor time of their process, so that other work on the machine does not count.
 */
public final class EngineBenchmark implements Benchmark {
  /**
   * Then another visitor comes, on both sides: a session keeps its answers and does not run for
   * ever.
   */
  private static final int TURNS_PER_VISITOR = 12;

  private static final int TURNS = 20_000 * TURNS_PER_VISITOR;
  private static final int RIVAL_TURNS = 5_000 * TURNS_PER_VISITOR;
  private static final int ROUNDS = 5;
  private static final Instant START = Instant.parse("2026-03-09T09:00:00Z");
  private static final Path RIVAL = Bench.home().resolve("bench/xstate");

  private final Automation automation = Automation.compile(LeadFlow.bot());
  private long steps;
  private long answered;
  private long refused;

  @Override
  public String name() {
    return "engine";
  }

  @Override
  public String summary() {
    return "turns of the engine against xstate, both restoring and saving their state";
  }

  @Override
  public Result run() throws Exception {
    install();
    var stored = Rounds.of(ROUNDS, () -> perSecond(true), this::rival);
    var alone = Rounds.of(ROUNDS, () -> perSecond(false), () -> 1.0);
    var stepsPerTurn = (double) steps / TURNS;
    return Result.of(
        name(),
        stored.ours() / stored.theirs(),
        "xstate 5 on the same flow in Node, processor time of one process each: restore from JSON"
            + " text, take the message, save to JSON text",
        ROUNDS,
        List.of(
            new Figure("turnsPerSecondStored", stored.ours(), "1/s"),
            new Figure("xstateTurnsPerSecond", stored.theirs(), "1/s"),
            new Figure("turnsPerSecondAlone", alone.ours(), "1/s"),
            new Figure("stepsPerTurn", stepsPerTurn, "-"),
            new Figure("microsPerStep", 1e6 / (alone.ours() * stepsPerTurn), "us")));
  }

  private double perSecond(boolean stored) {
    steps = 0;
    answered = 0;
    refused = 0;
    var began = processorNanos();
    for (var i = 0; i < TURNS; i += TURNS_PER_VISITOR) {
      if (stored) storedVisit(i);
      else visit(i);
    }
    return TURNS * 1e9 / (processorNanos() - began);
  }

  private void visit(int from) {
    Session session = null;
    for (var i = from; i < from + TURNS_PER_VISITOR; i++) session = turn(session, i);
  }

  private void storedVisit(int from) {
    String text = null;
    for (var i = from; i < from + TURNS_PER_VISITOR; i++) {
      text = SessionText.write(turn(text == null ? null : SessionText.read(text), i));
    }
  }

  private Session turn(@Nullable Session before, int number) {
    var said = LeadFlow.SAID.get(number % LeadFlow.SAID.size());
    var input = new Input.Said(new Content.Text(said), "msg_" + number);
    var around = Surroundings.of(START.plusSeconds(number), number, "cnv_bench", "ctc_bench", 0);
    var turn = Engine.take(automation, before, input, around);
    steps += turn.trace().size() + (before == null ? 0 : 1);
    turn.effects().forEach(this::count);
    return Objects.requireNonNull(turn.session());
  }

  private void count(Effect effect) {
    if (!(effect instanceof Effect.Emit event)) return;
    if (event.kind().equals("node.answered")) answered++;
    if (event.kind().equals("node.invalid")) refused++;
  }

  private static long processorNanos() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  /** The rival's turns per second; its conversations must have gone as ours did. */
  private double rival() throws Exception {
    var process =
        new ProcessBuilder(
                "node", "rival.mjs", String.valueOf(RIVAL_TURNS), String.valueOf(TURNS_PER_VISITOR))
            .directory(RIVAL.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) throw new IllegalStateException("The rival failed.");
    var result = Json.tree(said);
    var share = TURNS / RIVAL_TURNS;
    if (result.path("answered").asLong() * share != answered
        || result.path("refused").asLong() * share != refused) {
      throw new IllegalStateException("The rival talked about something else: " + said);
    }
    return result.path("turnsPerSecond").asDouble();
  }

  private static void install() throws Exception {
    if (!Files.exists(RIVAL.resolve("node_modules"))) {
      var npm =
          new ProcessBuilder("npm", "ci", "--silent").directory(RIVAL.toFile()).inheritIO().start();
      if (npm.waitFor() != 0) {
        throw new IllegalStateException("npm ci failed in " + RIVAL + ".");
      }
    }
  }
}
