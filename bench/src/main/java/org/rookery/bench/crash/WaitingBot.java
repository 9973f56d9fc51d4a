package org.rookery.bench.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.rookery.platform.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A bot that asks, waits 21 s whatever is said meanwhile, says that the time is over, and asks
 * again: in each of its conversations both lines come in turn, once for each timer.
 */
record WaitingBot(String workspace, String id, String widgetKey) {
  /** The node that asks. */
  static final String ASKS = "n_ask00001";

  /** The node that speaks after the wait. */
  static final String WAKES = "n_over0001";

  /** How long it waits; shorter waits are played by the widget and need no timer. */
  static final int SECONDS = 21;

  private static final String FLOW =
      """
      {"format": "rookery.bot", "formatVersion": 1,
       "bot": {"name": "Waiting", "language": "en", "channelKind": "website"}, "attributes": [],
       "flows": [{"ref": "f1", "name": "Waiting", "role": "default", "graph": {
         "meta": {"schema": 1, "language": "en"},
         "nodes": {
           "n_start001": {"type": "start", "v": 1, "pos": {"x": 0, "y": 0}, "settings": {}},
           "n_ask00001": {"type": "ask.text", "v": 1, "pos": {"x": 300, "y": 0}, "settings": {
             "text": {"en": ["What shall I note?"]}, "saveTo": "session.note"}},
           "n_wait0001": {"type": "do.wait", "v": 1, "pos": {"x": 600, "y": 0}, "settings": {
             "mode": "for", "for": "PT21S", "interruptible": false}},
           "n_over0001": {"type": "send.text", "v": 1, "pos": {"x": 900, "y": 0}, "settings": {
             "text": {"en": ["The time is over."]}}}},
         "edges": [
           {"id": "e_1", "from": {"node": "n_start001", "port": "next"}, "to": {"node": "n_ask00001"}},
           {"id": "e_2", "from": {"node": "n_ask00001", "port": "next"}, "to": {"node": "n_wait0001"}},
           {"id": "e_3", "from": {"node": "n_wait0001", "port": "elapsed"}, "to": {"node": "n_over0001"}},
           {"id": "e_4", "from": {"node": "n_over0001", "port": "next"}, "to": {"node": "n_ask00001"}}]}}]}
      """;

  /** Makes it in a workspace of the sample, as an author would. */
  static WaitingBot in(String server, JsonNode workspace, HttpClient http)
      throws IOException, InterruptedException {
    var token = workspace.path("token").asString("");
    var bots = "http://" + server + "/api/v1/bots";
    var bot = post(http, bots, token, Map.of("name", "Waiting"));
    var place = bots + "/" + bot.path("id").asString("");
    var file = Map.of("file", Json.tree(FLOW), "confirm", true);
    if (!post(http, place + "/import", token, file).path("done").asBoolean(false)) {
      throw new IllegalStateException("The waiting flow was not brought in.");
    }
    post(http, place + "/publish", token, Map.of("acceptWarnings", true));
    return new WaitingBot(
        workspace.path("id").asString(""),
        bot.path("id").asString(""),
        bot.path("widgetKey").asString(""));
  }

  private static JsonNode post(HttpClient http, String address, String token, Object body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(Json.write(body)))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(address + ": " + answer.statusCode() + " " + answer.body());
    }
    return Json.tree(answer.body());
  }
}
