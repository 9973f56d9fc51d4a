package org.rookery.bench.crash;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.rookery.bench.Benchmark;
import org.rookery.bench.Result;
import org.rookery.bench.Result.Figure;
import org.rookery.platform.json.Json;

/** Kills the server under load and looks for anything that was promised and is not there. */
public final class CrashBenchmark implements Benchmark {
  private static final int CONVERSATIONS = number("ROOKERY_CRASH_CONVERSATIONS", 200);
  private static final int KILLS = number("ROOKERY_CRASH_KILLS", 50);

  /** What was counted over all kills. */
  private static final class Count {
    private int inCommit;
    private long storedUnanswered;
    private final List<Double> startSeconds = new ArrayList<>();
  }

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
    var seed = System.nanoTime();
    var folder = Files.createTempDirectory("rookery-crash");
    var server = new VictimServer(Files.createDirectory(folder.resolve("data")));
    System.out.printf("seed %d, server log %s%n", seed, folder.resolve("server.log"));
    server.start();
    try {
      return killAndVerify(server, new Random(seed));
    } finally {
      server.stop();
    }
  }

  private static Result killAndVerify(VictimServer server, Random random) throws Exception {
    var ledger = new Ledger();
    var goOn = new AtomicBoolean(true);
    var key = widgetKey(server.data());
    var count = new Count();
    try (var http = HttpClient.newHttpClient();
        var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < CONVERSATIONS; i++) {
        var _ =
            visitors.submit(
                new Visitor(server.address(), key, http, ledger, goOn::get, random.nextLong()));
      }
      for (var kill = 1; kill <= KILLS; kill++) killOnce(server, ledger, random, kill, count);
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
      goOn.set(false);
    }
    var wrong = new ArrayList<>(Verification.of(server.database(), ledger));
    var conversations = Verification.conversations(server.database());
    server.stop();
    wrong.addAll(server.replay(conversations));
    System.out.printf("%d conversations run again in another process%n", conversations.size());
    return result(ledger, count, wrong);
  }

  /** Lets the visitors talk for a while, kills at a random moment, and starts again. */
  private static void killOnce(
      VictimServer server, Ledger ledger, Random random, int kill, Count count)
      throws IOException, InterruptedException, SQLException {
    var before = ledger.acknowledged().size();
    awaitTalk(ledger, before + CONVERSATIONS / 4);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1500)));
    boolean inCommit;
    try (var watch = new CommitWatch(server.database())) {
      inCommit = watch.inCommit();
      server.kill(kill % 2 == 0);
    }
    var unanswered = ledger.waiting();
    count.startSeconds.add(server.start());
    var stored = Verification.stored(server.database(), unanswered);
    if (inCommit || stored > 0) count.inCommit++;
    count.storedUnanswered += stored;
    System.out.printf(
        "kill %d: %s%s, %d frames acknowledged so far, again ready in %.1f s%n",
        kill,
        kill % 2 == 0 ? "server and database" : "server",
        inCommit || stored > 0 ? " inside a commit" : "",
        ledger.acknowledged().size(),
        count.startSeconds.getLast());
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

  private static Result result(Ledger ledger, Count count, List<String> wrong) {
    wrong.stream().limit(20).forEach(System.out::println);
    if (!wrong.isEmpty()) throw new IllegalStateException(wrong.size() + " things are wrong.");
    if (count.inCommit * 5 < KILLS) {
      throw new IllegalStateException("Too few kills fell inside a commit: " + count.inCommit);
    }
    count.startSeconds.sort(null);
    return Result.of(
        "crash",
        1,
        "what the visitors were told, frame by frame; it fails on the first difference",
        1,
        List.of(
            new Figure("conversations", CONVERSATIONS, ""),
            new Figure("kills", KILLS, ""),
            new Figure("killsInsideACommit", count.inCommit, ""),
            new Figure("acknowledgedFrames", ledger.acknowledged().size(), ""),
            new Figure("framesSaidAgain", ledger.repeated(), ""),
            new Figure("storedButUnansweredAtAKill", count.storedUnanswered, ""),
            new Figure("lostFrames", 0, ""),
            new Figure("doubledFrames", 0, ""),
            new Figure(
                "readyAgainMedian", count.startSeconds.get(count.startSeconds.size() / 2), "s")));
  }

  private static String widgetKey(Path data) throws IOException {
    var sample = Json.tree(Files.readString(data.resolve("demo.json")));
    for (var workspace : sample.path("workspaces")) {
      for (var bot : workspace.path("bots")) {
        var key = bot.path("widgetKey").asString("");
        if (!key.isEmpty()) return key;
      }
    }
    throw new IllegalStateException("The sample has no website bot.");
  }

  private static int number(String variable, int otherwise) {
    var value = System.getenv(variable);
    return value == null ? otherwise : Integer.parseInt(value);
  }
}
