package org.rookery.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.rookery.mail.Mail;
import org.rookery.status.Probe;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the status page asks every minute. */
@Configuration(proxyBeanMethods = false)
class StatusProbes {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration MAIL_WAITS = Duration.ofMinutes(10);
  private static final double LAG_SECONDS = 60;
  private static final int OK = 200;

  private record Named(String name, BooleanSupplier look) implements Probe {
    @Override
    public boolean passes() {
      return look.getAsBoolean();
    }
  }

  /** Asks this server over HTTP whether it is ready. */
  @Bean
  Probe apiProbe(Environment environment) {
    var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    return new Named("api", () -> isReady(http, environment));
  }

  private static boolean isReady(HttpClient http, Environment environment) {
    var port = environment.getProperty("local.server.port", "8080");
    var address = URI.create("http://127.0.0.1:" + port + "/health/ready");
    var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException unreachable) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** No letter waits for long beyond its time. */
  @Bean
  Probe mailProbe(Mail mail, InstantSource clock) {
    return new Named("email", () -> !mail.isBehind(clock.instant().minus(MAIL_WAITS)));
  }

  /** Whatever follows from a turn follows within a minute. */
  @Bean
  Probe botProbe(MeterRegistry metrics) {
    return new Named(
        "bot_engine",
        () ->
            metrics.find("rookery.events.lag").gauges().stream()
                .mapToDouble(Gauge::value)
                .allMatch(lag -> lag < LAG_SECONDS));
  }
}
