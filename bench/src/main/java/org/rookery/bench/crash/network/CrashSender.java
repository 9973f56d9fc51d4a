package org.rookery.bench.crash.network;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.rookery.channel.ChannelKind;
import org.rookery.channel.ChannelSender;
import org.rookery.channel.OutboundMessage;
import org.rookery.message.MessageId;
import org.rookery.platform.json.Json;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Pushes to the phones of the network, which live in the test's own process. */
@Component
@ConditionalOnProperty("crash.door")
final class CrashSender implements ChannelSender {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI phones;

  CrashSender(@Value("${crash.phones}") URI phones) {
    this.phones = phones;
  }

  @Override
  public ChannelKind channel() {
    return ChannelKind.TEST;
  }

  @Override
  public Sending send(OutboundMessage message) {
    var id = new MessageId(message.id()).text();
    var body =
        Map.of(
            "id",
            id,
            "conversation",
            message.conversation().value().toString(),
            "seq",
            message.seq());
    var request =
        HttpRequest.newBuilder(phones).POST(BodyPublishers.ofString(Json.write(body))).build();
    try {
      http.send(request, BodyHandlers.discarding());
      return new Sending.Accepted(id);
    } catch (ConnectException e) {
      return new Sending.RetryLater(Duration.ofSeconds(1), "away");
    } catch (IOException e) {
      return new Sending.Uncertain(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Sending.Uncertain("interrupted");
    }
  }
}
