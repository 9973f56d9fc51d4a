package org.rookery.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Delivery.State;
import org.rookery.desk.store.DeliveryStore;
import org.rookery.desk.store.PagingHookStore;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.secrets.Secrets;
import org.rookery.platform.web.GuardedPost;
import org.rookery.platform.web.OutboundGuard;
import org.rookery.platform.web.OutboundGuard.Target;
import org.rookery.platform.web.WebhookSignature;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Posts pages to the programs that call people: at least once, again and again until one answers.
 */
@Component
public class PageSender {
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final int BATCH = 20;
  private static final List<Duration> AGAIN =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private final Database database;
  private final DeliveryStore deliveries;
  private final PagingHookStore hooks;
  private final Secrets secrets;
  private final OutboundGuard guard;
  private final GuardedPost post;
  private final InstantSource clock;

  PageSender(
      Database database,
      DeliveryStore deliveries,
      PagingHookStore hooks,
      Secrets secrets,
      OutboundGuard guard,
      GuardedPost post,
      InstantSource clock) {
    this.database = database;
    this.deliveries = deliveries;
    this.hooks = hooks;
    this.secrets = secrets;
    this.guard = guard;
    this.post = post;
    this.clock = clock;
  }

  /** Sends what is due. */
  @Scheduled(initialDelay = 2000, fixedDelay = 1000, timeUnit = TimeUnit.MILLISECONDS)
  public synchronized void run() {
    var claimed =
        database.inTransaction(
            ProviderScope.PROVIDER, tx -> deliveries.claim(tx, clock.instant(), LEASE, BATCH));
    claimed.forEach(this::send);
  }

  private void send(Delivery delivery) {
    var secret = secret(delivery);
    if (secret.isEmpty()) {
      settle(delivery, State.DEAD, null, "the hook was removed");
      return;
    }
    var error = attempt(delivery, secret.get());
    if (error == null) {
      settle(delivery, State.SENT, null, null);
    } else if (delivery.attempts() > AGAIN.size()) {
      settle(delivery, State.DEAD, null, error);
    } else {
      var wait = AGAIN.get(delivery.attempts() - 1);
      settle(delivery, State.PENDING, clock.instant().plus(wait), error);
    }
  }

  private Optional<String> secret(Delivery delivery) {
    var hook = delivery.hook();
    return hook == null
        ? Optional.empty()
        : database
            .inTransaction(ProviderScope.PROVIDER, tx -> hooks.secret(tx, hook))
            .map(secrets::open);
  }

  /** What went wrong, or null if it arrived. */
  private @Nullable String attempt(Delivery delivery, String secret) {
    return switch (guard.check(delivery.recipient())) {
      case Target.Refused(var code, var _) -> code;
      case Target.Allowed to -> {
        var body = delivery.payload().getBytes(StandardCharsets.UTF_8);
        var headers = WebhookSignature.headers(secret, delivery.id().text(), clock.instant(), body);
        yield switch (post.send(to, headers, body)) {
          case GuardedPost.Answer.Status status when status.isSuccess() -> null;
          case GuardedPost.Answer.Status(var code) -> "answered " + code;
          case GuardedPost.Answer.None(var why) -> why;
        };
      }
    };
  }

  private void settle(
      Delivery delivery, State state, @Nullable Instant nextAt, @Nullable String error) {
    database.run(
        ProviderScope.PROVIDER,
        tx -> deliveries.settle(tx, delivery, state, nextAt, error, clock.instant()));
  }
}
