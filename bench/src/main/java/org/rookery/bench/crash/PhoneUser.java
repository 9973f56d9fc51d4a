package org.rookery.bench.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.rookery.bench.crash.Ledger.Acknowledged;
import org.rookery.platform.json.Json;

/**
 * One user of the network: the network delivers each message again, with the same id, until it gets
 * 200.
 */
final class PhoneUser implements Runnable {
  /** One of so many deliveries is made once more although it was answered, as networks do. */
  private static final int SAYS_AGAIN = 10;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI door;
  private final WaitingBot bot;
  private final HttpClient http;
  private final Ledger ledger;
  private final BooleanSupplier mayGoOn;
  private final Random random;
  private final String name = "phone-" + UUID.randomUUID();

  PhoneUser(
      URI door,
      WaitingBot bot,
      HttpClient http,
      Ledger ledger,
      BooleanSupplier mayGoOn,
      long seed) {
    this.door = door;
    this.bot = bot;
    this.http = http;
    this.ledger = ledger;
    this.mayGoOn = mayGoOn;
    this.random = new Random(seed);
  }

  @Override
  public void run() {
    while (mayGoOn.getAsBoolean()) {
      var key = UUID.randomUUID().toString();
      while (!delivered(key) || random.nextInt(SAYS_AGAIN) == 0) pause(200 + random.nextInt(600));
      pause(random.nextInt(400));
    }
  }

  private boolean delivered(String key) {
    ledger.sent(key);
    var delivery =
        Map.of(
            "workspace",
            bot.workspace(),
            "bot",
            bot.id(),
            "user",
            name,
            "key",
            key,
            "text",
            "Hi " + key);
    var request =
        HttpRequest.newBuilder(door)
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString(Json.write(delivery)))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) return false;
      var ok = Json.tree(answer.body());
      ledger.acknowledged(
          new Acknowledged(key, ok.path("id").asString(""), ok.path("seq").asLong()));
      return true;
    } catch (IOException e) {
      return false; // the server is away
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
