package org.rookery.bench.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.rookery.bench.Benchmark;
import org.rookery.bench.Result;
import org.rookery.bench.Result.Figure;
import org.rookery.bench.crash.VictimServer.Moment;
import org.rookery.platform.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Kills the server under load and looks for anything that was promised and is not there. The
 * visitors of the sample's bot walk through its flow; those of a bot of the test's own have a timer
 * each; users of a network that is pushed to fill the outbox.
 */
public final class CrashBenchmark implements Benchmark {
  private static final int VISITORS = number("ROOKERY_CRASH_VISITORS", 200);
  private static final int PHONES = 20;
  private static final int KILLS = number("ROOKERY_CRASH_KILLS", 50);
  private static final int LONGEST_TALK_MILLIS = 1500;
  private static final double STOP_LIMIT_SECONDS = 10;
  private static final Moment[] MOMENTS = Moment.values();
  private static final List<String> WORDS =
      List.of(
          "Hello",
          "yes",
          "no",
          "2",
          "Ana Ruiz",
          "ana@example.org",
          "+351912345678",
          "help",
          "menu");
  private static final List<String> NOTES =
      List.of("Bread", "Milk", "A pound of nails", "Lamp oil");

  @Override
  public String name() {
    return "crash";
  }

  @Override
  public String summary() {
    return "kill -9 under load: every frame that got ok is stored once";
  }

  @Override
  public Result run() throws Exception {
    var seed = seed();
    var folder = Files.createTempDirectory("rookery-crash");
    System.out.printf("seed %d (ROOKERY_CRASH_SEED), all logs in %s%n", seed, folder);
    var ledger = new Ledger();
    var phases = new Phases();
    try (var phones = new Phones(ledger)) {
      var server = new VictimServer(folder, phones.address());
      server.start();
      CommitWatch.prepare(server.database());
      phases.over("first start, with the sample");
      try {
        return killAndVerify(server, ledger, phones, new Random(seed), phases);
      } finally {
        server.stop();
      }
    }
  }

  private static Result killAndVerify(
      VictimServer server, Ledger ledger, Phones phones, Random random, Phases phases)
      throws Exception {
    var goOn = new AtomicBoolean(true);
    var count = new Kills();
    try (var http = HttpClient.newHttpClient();
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        gather(server, ledger, random, goOn, http, people);
        phases.over("everybody gathered");
        for (var kill = 1; kill <= KILLS; kill++) killOnce(server, ledger, random, kill, count);
        phases.over(KILLS + " kills and starts");
        stopInTheMiddle(server, ledger, count);
        awaitTalk(ledger, ledger.acknowledged().size() + VISITORS / 4);
      } finally {
        goOn.set(false);
        sendHome(people, ledger);
      }
    }
    phases.over("stop and start under load, everybody answered");
    var settled = Settled.await(server.database());
    phases.over("late timers fired, outbox empty");
    var wrong = new ArrayList<>(Verification.of(server.database(), ledger, phones));
    var conversations = Verification.conversations(server.database());
    var fired = Verification.fired(server.database());
    phases.over("compared with what was told");
    server.stop();
    wrong.addAll(server.replay(conversations));
    phases.over("run again in another process");
    judge(count, fired, phones, wrong);
    return Result.of(
        "crash",
        1,
        "what visitors and phones were told, one by one; it fails on the first difference",
        1,
        figures(ledger, count, conversations.size(), fired, phones, settled));
  }

  /** Everybody leaves with an answer; who still has none after two minutes never gets one. */
  private static void sendHome(ExecutorService people, Ledger ledger) throws InterruptedException {
    people.shutdown();
    if (!people.awaitTermination(2, TimeUnit.MINUTES)) {
      ledger.complain(ledger.waiting().size() + " frames were never answered");
      people.shutdownNow();
    }
  }

  private static void gather(
      VictimServer server,
      Ledger ledger,
      Random random,
      AtomicBoolean goOn,
      HttpClient http,
      ExecutorService people)
      throws IOException, InterruptedException {
    var place = place(server);
    var sample = place.path("bots").path(0).path("widgetKey").asString("");
    var bot = WaitingBot.in(server.address(), place, http);
    for (var i = 0; i < VISITORS; i++) {
      var key = i % 2 == 0 ? sample : bot.widgetKey();
      var words = i % 2 == 0 ? WORDS : NOTES;
      var seed = random.nextLong();
      var _ =
          people.submit(new Visitor(server.address(), key, words, http, ledger, goOn::get, seed));
    }
    var door = URI.create(server.door());
    for (var i = 0; i < PHONES; i++) {
      var _ = people.submit(new PhoneUser(door, bot, http, ledger, goOn::get, random.nextLong()));
    }
  }

  /** Lets them talk for a while, kills at a random moment, and starts again. */
  private static void killOnce(
      VictimServer server, Ledger ledger, Random random, int kill, Kills count)
      throws IOException, InterruptedException, SQLException {
    awaitTalk(ledger, ledger.acknowledged().size() + VISITORS / 4);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_TALK_MILLIS)));
    var moment = MOMENTS[kill % MOMENTS.length];
    var writing = server.kill(moment);
    var unanswered = ledger.waiting();
    var seconds = server.start();
    var stored = Verification.stored(server.database(), unanswered);
    count.add(writing, stored, seconds);
    System.out.printf(
        "kill %d: %s%s, %d stored and unanswered, %d acknowledged so far, ready again in %.1f s%n",
        kill,
        moment == Moment.ANY ? "server" : "server and database",
        writing ? " while a lane wrote" : "",
        stored,
        ledger.acknowledged().size(),
        seconds);
  }

  /** SIGTERM under the same load: clean, within 10 s, and everybody hears that it comes back. */
  private static void stopInTheMiddle(VictimServer server, Ledger ledger, Kills count)
      throws IOException, InterruptedException {
    awaitTalk(ledger, ledger.acknowledged().size() + VISITORS / 4);
    var seconds = server.stop();
    // A machine that needs longer for a start is too busy to be held to the limit.
    var limit = Math.max(STOP_LIMIT_SECONDS, count.medianSeconds());
    if (seconds > limit) ledger.complain("SIGTERM took " + seconds + " s");
    if (ledger.drained() == 0) ledger.complain("no visitor was told that the server comes back");
    count.stopped(seconds);
    server.start();
    System.out.printf(
        "stop under load in %.1f s, %d visitors told to come back%n", seconds, ledger.drained());
  }

  private static void awaitTalk(Ledger ledger, int enough) {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (ledger.acknowledged().size() < enough && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    if (ledger.acknowledged().size() < enough) {
      throw new IllegalStateException("The visitors get no answers.");
    }
  }

  /** A run that had nothing to lose proves nothing, and fails as well. */
  private static void judge(Kills count, long fired, Phones phones, List<String> wrong) {
    if (!wrong.isEmpty()) {
      wrong.stream().limit(20).forEach(System.out::println);
      throw new IllegalStateException(wrong.size() + " things are wrong.");
    }
    if (count.insideACommit() * 5 < KILLS) {
      throw new IllegalStateException("Too few kills inside a commit: " + count.insideACommit());
    }
    if (fired == 0) throw new IllegalStateException("No timer fired.");
    if (phones.received().isEmpty()) throw new IllegalStateException("Nothing was pushed.");
  }

  private static List<Figure> figures(
      Ledger ledger, Kills count, int conversations, long fired, Phones phones, double settled) {
    return List.of(
        new Figure("talkers", VISITORS + PHONES, ""),
        new Figure("conversationsRunAgain", conversations, ""),
        new Figure("kills", KILLS, ""),
        new Figure("killsInsideACommit", count.insideACommit(), ""),
        new Figure("acknowledgedFrames", ledger.acknowledged().size(), ""),
        new Figure("framesSaidAgain", ledger.repeated(), ""),
        new Figure("storedAndUnansweredAtAKill", count.storedUnanswered(), ""),
        new Figure("lostFrames", 0, ""),
        new Figure("doubledFrames", 0, ""),
        new Figure("timersFiredOnce", fired, ""),
        new Figure("messagesPushedOnce", phones.received().size(), ""),
        new Figure("readyAgainMedian", count.medianSeconds(), "s"),
        new Figure("stoppedUnderLoadIn", count.stopSeconds(), "s"),
        new Figure("settledAfter", settled, "s"));
  }

  private static JsonNode place(VictimServer server) throws IOException {
    for (var workspace :
        Json.tree(Files.readString(server.data().resolve("demo.json"))).path("workspaces")) {
      if (!workspace.path("bots").isEmpty()) return workspace;
    }
    throw new IllegalStateException("The sample has no website bot.");
  }

  private static long seed() {
    var given = System.getenv("ROOKERY_CRASH_SEED");
    return given == null || given.isEmpty() ? System.nanoTime() : Long.parseLong(given);
  }

  private static int number(String variable, int otherwise) {
    var value = System.getenv(variable);
    return value == null ? otherwise : Integer.parseInt(value);
  }
}
