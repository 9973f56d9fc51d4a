package org.rookery.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rookery.bench.Result.Figure;
import org.rookery.chatflow.BusinessHours;
import org.rookery.chatflow.Capabilities;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.PublishedFlow;
import org.rookery.engine.Automation;
import org.rookery.engine.BotDefinition;
import org.rookery.engine.BotSettings;
import org.rookery.engine.Engine;
import org.rookery.engine.Input;
import org.rookery.engine.Session;
import org.rookery.engine.SessionText;
import org.rookery.engine.Surroundings;
import org.rookery.message.Content;
import org.rookery.platform.json.Json;

/**
 * Turns of the engine, alone and with its state restored from and saved to text, against a state
 * machine of xstate on an equal flow that restores and saves its state too.
 */
public final class EngineBenchmark implements Benchmark {
  private static final int TURNS = 200_000;

  /**
   * Then another visitor comes, on both sides: a session keeps its answers and does not run for
   * ever.
   */
  private static final int TURNS_PER_VISITOR = 12;

  private static final int RIVAL_TURNS = 60_000;
  private static final int ROUNDS = 5;
  private static final Instant START = Instant.parse("2026-03-09T09:00:00Z");
  private static final List<String> SAID =
      List.of("Anna Meyer", "anna at example", "anna@example.com", "Small");
  private static final Path RIVAL = Bench.home().resolve("bench/xstate");

  private final Automation automation = Automation.compile(bot());
  private long steps;
  private long effects;

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
    var stored = Rounds.of(ROUNDS, () -> perSecond(true), EngineBenchmark::rival);
    steps = 0;
    var alone = Rounds.of(ROUNDS, () -> perSecond(false), () -> 1.0);
    var stepsPerTurn = (double) steps / ((ROUNDS + 1) * (double) TURNS);
    return Result.of(
        name(),
        stored.ours() / stored.theirs(),
        "xstate 5 on the same flow in Node, one thread each: restore from JSON text, take the"
            + " message, save to JSON text",
        ROUNDS,
        List.of(
            new Figure("turnsPerSecondStored", stored.ours(), "1/s"),
            new Figure("xstateTurnsPerSecond", stored.theirs(), "1/s"),
            new Figure("turnsPerSecondAlone", alone.ours(), "1/s"),
            new Figure("stepsPerTurn", stepsPerTurn, "-"),
            new Figure("microsPerStep", 1e6 / (alone.ours() * stepsPerTurn), "us"),
            new Figure("effects", effects, "-")));
  }

  private double perSecond(boolean stored) {
    Session session = null;
    String text = null;
    var began = System.nanoTime();
    for (var i = 0; i < TURNS; i++) {
      if (i % TURNS_PER_VISITOR == 0) {
        session = null;
        text = null;
      }
      var before = stored && text != null ? SessionText.read(text) : session;
      var input = new Input.Said(new Content.Text(SAID.get(i % SAID.size())), "msg_" + i);
      var around = Surroundings.of(START.plusSeconds(i), i, "cnv_bench", "ctc_bench", 0);
      var turn = Engine.take(automation, before, input, around);
      steps += turn.trace().size();
      effects += turn.effects().size();
      session = Objects.requireNonNull(turn.session());
      text = stored ? SessionText.write(session) : null;
    }
    return TURNS * 1e9 / (System.nanoTime() - began);
  }

  private static double rival() throws Exception {
    var process =
        new ProcessBuilder("node", "rival.mjs", String.valueOf(RIVAL_TURNS))
            .directory(RIVAL.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The rival failed.");
    }
    return Json.tree(said).path("turnsPerSecond").asDouble();
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

  private static BotDefinition bot() {
    var flow = new PublishedFlow("flw_lead", 1, "Lead", FlowRole.DEFAULT, true, List.of(), graph());
    return new BotDefinition(
        "bot_bench",
        "Bench",
        true,
        Capabilities.of("website"),
        "en",
        ZoneId.of("UTC"),
        BotSettings.DEFAULT,
        BusinessHours.ALWAYS,
        Map.of(),
        List.of(flow),
        new byte[16]);
  }

  private static Graph graph() {
    return Json.read(
        """
        {"meta": {"schema": 1, "language": "en"},
         "nodes": {
          "n_start": {"type": "start", "v": 1, "settings": {}},
          "n_name": {"type": "ask.name", "v": 1, "settings": {"text": {"en": ["Who should we write to?"]}}},
          "n_thanks": {"type": "send.text", "v": 1, "settings": {"text": {"en": ["Thank you, {{contact.first_name}}."]}}},
          "n_mail": {"type": "ask.email", "v": 1, "settings": {"maxRetries": 10, "text": {"en": ["Which e-mail address can we write to?"]}}},
          "n_size": {"type": "ask.single", "v": 1, "settings": {"saveTo": "session.size", "text": {"en": ["How big is your team?"]},
            "options": [{"id": "small", "label": {"en": "Small"}, "value": "small"}, {"id": "large", "label": {"en": "Large"}, "value": "large"}]}},
          "n_noted": {"type": "send.text", "v": 1, "settings": {"text": {"en": ["Noted, {{contact.first_name}}."]}}}},
         "edges": [
          {"id": "e_1", "from": {"node": "n_start", "port": "next"}, "to": {"node": "n_name"}},
          {"id": "e_2", "from": {"node": "n_name", "port": "next"}, "to": {"node": "n_thanks"}},
          {"id": "e_3", "from": {"node": "n_thanks", "port": "next"}, "to": {"node": "n_mail"}},
          {"id": "e_4", "from": {"node": "n_mail", "port": "next"}, "to": {"node": "n_size"}},
          {"id": "e_5", "from": {"node": "n_size", "port": "opt:small"}, "to": {"node": "n_noted"}},
          {"id": "e_6", "from": {"node": "n_size", "port": "opt:large"}, "to": {"node": "n_noted"}},
          {"id": "e_7", "from": {"node": "n_noted", "port": "next"}, "to": {"node": "n_name"}}]}
        """,
        Graph.class);
  }
}
