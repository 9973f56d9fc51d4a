package org.rookery.channel.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rookery.channel.ChannelKind;
import org.rookery.channel.Inbound;
import org.rookery.channel.InboundSink;
import org.rookery.channel.Receipt;
import org.rookery.message.Content;
import org.rookery.platform.json.Json;
import org.rookery.testing.Api;
import org.rookery.testing.PathTest;
import org.rookery.testing.WidgetClient;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The conformance list of the widget protocol, with real sockets and requests. */
class WidgetProtocolTest extends PathTest {
  private static final String SECRET = "a-secret-of-at-least-thirty-two-bytes!";

  @Autowired private InboundSink sink;
  @Autowired private VisitorSockets sockets;

  @Test
  void aSocketThatDiesBetweenMessageAndOkLosesAndDoublesNothing() {
    var visitor = visitor().hello(0);
    var cid = UUID.randomUUID().toString();
    visitor.post(cid, "lamps");
    visitor.kill();

    var again = tabOf(visitor).hello(0);
    var ok = again.say(cid, "lamps");

    assertThat(again.event(ok.get("seq").asLong()).at("/e/cid").asString()).isEqualTo(cid);
    again.event(3);
    assertThat(
            again.events().values().stream()
                .filter(e -> e.at("/e/content/text").asString("").equals("lamps")))
        .hasSize(1);
  }

  @Test
  void fiveHundredMissedEventsAreReplayedInOrder() {
    var visitor = visitor().hello(0);
    fill(visitor, 501);
    var tab = tabOf(visitor).hello(1);

    tab.event(501);

    assertThat(tab.events().keySet())
        .containsExactlyElementsOf(LongStream.rangeClosed(2, 501).boxed().toList());
    assertThat(welcome(tab).get("missed").asLong()).isZero();
  }

  @Test
  void fiveHundredAndOneMissedEventsAreCountedAndLeftToHistory() {
    var visitor = visitor().hello(0);
    fill(visitor, 501);
    var tab = tabOf(visitor).hello(0);

    assertThat(welcome(tab).get("missed").asLong()).isEqualTo(501);
    tab.say("and on");
    tab.event(502);
    assertThat(tab.events().keySet()).first().isEqualTo(502L);
  }

  @Test
  void twoTabsGetEveryEventAndTheOthersOwnMessageWithItsCid() {
    var first = visitor().hello(0);
    var second = tabOf(first).hello(0);

    first.say("c-tab", "from the first");

    assertThat(second.event(1).at("/e/cid").asString()).isEqualTo("c-tab");
    second.event(3);
    first.event(3);
    assertThat(second.events()).isEqualTo(first.events());
  }

  @Test
  void aTabThatConnectsAgainReplacesItself() {
    var first = visitor().hello(0, "tab-1", false);

    tabOf(first).hello(0, "tab-1", false);

    assertThat(first.closed()).isEqualTo(4009);
  }

  @Test
  void theSixthTabEndsTheOldest() {
    var first = visitor().hello(0, "tab-0", false);

    IntStream.rangeClosed(1, 5).forEach(n -> tabOf(first).hello(0, "tab-" + n, false));

    assertThat(first.closed()).isEqualTo(4009);
  }

  @Test
  void anExpiredTokenIsToldByItsCloseCodeAndRenewedInsideTheConnection() {
    var visitor = visitor().hello(0);
    var renewed = refresh(visitor.session().get("refreshToken").asString());
    clock.advance(Duration.ofMinutes(16));

    visitor.post("c-late", "too late");

    assertThat(visitor.closed()).isEqualTo(4001);
    var fresh = refresh(renewed.json().get("refreshToken").asString());
    var tab = kept(WidgetClient.with(port, fresh.json())).hello(0);
    tab.send(Map.of("t", "auth", "accessToken", fresh.json().get("accessToken").asString()));
    tab.say("still here");
  }

  @Test
  void aWrongTokenAndAWrongOriginAreToldApart() {
    var strict =
        bots.aBot(workspace.id(), ChannelKind.WEBSITE, List.of("https://*.shop.example"), null);
    var api = new Api(port).with("Origin", "https://evil.example");

    assertThat(api.post("/w/v1/" + strict.widgetKey() + "/sessions", Map.of()).status())
        .isEqualTo(403);
    var allowed = new Api(port).with("Origin", "https://www.shop.example");
    var session = allowed.post("/w/v1/" + strict.widgetKey() + "/sessions", Map.of());
    assertThat(session.status()).isEqualTo(201);
    var client = kept(WidgetClient.with(port, session.json()));
    client.connect(client.accessToken(), "https://evil.example");
    assertThat(client.closed()).isEqualTo(4003);
    var liar = kept(WidgetClient.with(port, session.json())).connect("nonsense", null);
    assertThat(liar.closed()).isEqualTo(4001);
  }

  @Test
  void theFirstFrameMustBeHello() {
    var visitor = visitor().connect();

    visitor.post("c", "no manners");

    assertThat(visitor.closed()).isEqualTo(4000);
  }

  @Test
  void whoSaysNothingForFiveSecondsIsClosed() {
    assertThat(visitor().connect().closed()).isEqualTo(4000);
  }

  @Test
  void binaryFramesOverlongFramesAndNonsenseAreProtocolErrors() {
    var binary = visitor().hello(0);
    binary.sendBinary(new byte[] {1, 2, 3});
    var overlong = visitor().hello(0);
    overlong.sendText("{\"t\":\"msg\",\"x\":\"" + "a".repeat(40_000) + "\"}");
    var nonsense = visitor().hello(0);
    nonsense.sendText("hello?");

    assertThat(List.of(binary.closed(), overlong.closed(), nonsense.closed())).containsOnly(4000);
  }

  @Test
  void everyScriptOfTheWorldComesBackUnchanged() {
    var visitor = visitor().hello(0);
    var text = "naïve 👩‍👩‍👧‍👦 שלום \u202Emirror 𝔘 \"quoted\" \\ \u0001 مرحبا";

    var ok = visitor.say(text);

    assertThat(visitor.event(ok.get("seq").asLong()).at("/e/content/text").asString())
        .isEqualTo(text);
  }

  @Test
  void streamAndPollGiveTheSameEventsAsTheSocket() throws Exception {
    var visitor = visitor().hello(0);
    visitor.say("one");
    visitor.say("two");
    visitor.event(6);

    var polled = polled(visitor, 6);
    var streamed = streamed(visitor, 6);

    var expected = visitor.events().values().stream().toList();
    assertThat(polled).isEqualTo(expected);
    assertThat(streamed).isEqualTo(expected);
  }

  @Test
  void aPollWaitsForTheNextEvent() throws Exception {
    var visitor = visitor().hello(0);
    var answer = new ConcurrentLinkedQueue<JsonNode>();
    var polling =
        Thread.startVirtualThread(
            () -> answer.add(request(visitor, "/w/v1/poll?lastSeq=0&wait=20")));
    await().until(() -> connections(visitor) == 2);

    visitor.say("news");
    polling.join(Duration.ofSeconds(15));

    assertThat(answer.peek().get("frames").get(0).at("/seq").asLong()).isEqualTo(1);
  }

  @Test
  void framesByRequestAreIdempotentLikeThoseByTheSocket() {
    var visitor = visitor();
    var api = new Api(port).with("Authorization", "Bearer " + visitor.accessToken());
    var frame =
        Map.of("t", "msg", "cid", "c-http", "content", Map.of("kind", "text", "text", "hi"));
    var body =
        Map.of("frames", List.of(Map.of("t", "hello", "lastSeq", 0, "visible", false), frame));

    var first = api.post("/w/v1/frames", body).json().get("frames");
    var second = api.post("/w/v1/frames", body).json().get("frames");

    assertThat(first.get(0).get("t").asString()).isEqualTo("welcome");
    assertThat(second.get(1)).isEqualTo(first.get(1));
  }

  @Test
  void aTicketOpensTheStreamOnce() throws Exception {
    var visitor = visitor().hello(0);
    visitor.say("hi");
    var api = new Api(port).with("Authorization", "Bearer " + visitor.accessToken());
    var ticket = api.post("/w/v1/ticket").json().get("ticket").asString();
    var uri = URI.create("http://127.0.0.1:" + port + "/w/v1/events?lastSeq=0&ticket=" + ticket);
    var http = HttpClient.newHttpClient();

    var first = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
    var second = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());

    first.body().close();
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(401);
  }

  @Test
  void aRefreshTokenIsGoodForARaceOfTabsAndNotForAThief() {
    var token = visitor().session().get("refreshToken").asString();

    var first = refresh(token);
    var racing = refresh(token);
    clock.advance(Duration.ofSeconds(61));
    var stolen = refresh(token);
    var family = refresh(racing.json().get("refreshToken").asString());

    assertThat(List.of(first.status(), racing.status())).containsOnly(200);
    assertThat(List.of(stolen.status(), family.status())).containsOnly(401);
  }

  @Test
  void logoutEndsSocketsAndTokens() {
    var visitor = visitor().hello(0);
    var api = new Api(port).with("Authorization", "Bearer " + visitor.accessToken());

    assertThat(api.post("/w/v1/" + bot.widgetKey() + "/logout", Map.of()).status()).isEqualTo(204);

    visitor.await(frame -> WidgetClient.is(frame, "gone"));
    assertThat(visitor.closed()).isEqualTo(4010);
    assertThat(api.get("/w/v1/history").status()).isEqualTo(410);
    assertThat(refresh(visitor.session().get("refreshToken").asString()).status()).isEqualTo(401);
  }

  @Test
  void theSamePersonOnTwoDevicesHasOneStreamAndAForgerHasNone() throws Exception {
    var signed = bots.aBot(workspace.id(), ChannelKind.WEBSITE, List.of(), SECRET);
    var phone = identified(signed.widgetKey(), jwt(signed.widgetKey(), "user-7", SECRET));
    phone.hello(0).say("from the phone");

    var laptop = identified(signed.widgetKey(), jwt(signed.widgetKey(), "user-7", SECRET)).hello(0);
    var forged =
        new Api(port)
            .post(
                "/w/v1/" + signed.widgetKey() + "/sessions",
                Map.of(
                    "identity",
                    Map.of("jwt", jwt(signed.widgetKey(), "user-7", SECRET.replace('a', 'b')))));

    assertThat(laptop.event(1).at("/e/content/text").asString()).isEqualTo("from the phone");
    assertThat(forged.status()).isEqualTo(403);
  }

  @Test
  void aSessionThatBecomesSomebodyElsesShowsNothingOfTheFirst() throws Exception {
    var signed = bots.aBot(workspace.id(), ChannelKind.WEBSITE, List.of(), SECRET);
    var first = identified(signed.widgetKey(), jwt(signed.widgetKey(), "user-1", SECRET));
    var api = new Api(port).with("Authorization", "Bearer " + first.accessToken());

    var second =
        api.post(
            "/w/v1/" + signed.widgetKey() + "/identify",
            Map.of("jwt", jwt(signed.widgetKey(), "user-2", SECRET)));

    assertThat(second.status()).as(second.toString()).isEqualTo(200);
    assertThat(second.json().get("visitorId").asString()).isNotEqualTo(first.visitorId());
    assertThat(second.json().get("lastSeq").asLong()).isZero();
  }

  @Test
  void tooManyMessagesAreRefusedAndThenTheConnectionEnds() {
    var visitor = visitor().hello(0);

    IntStream.range(0, 20).forEach(n -> visitor.post("c-" + n, "spam"));

    var err = visitor.await(frame -> WidgetClient.is(frame, "err"));
    assertThat(err.get("code").asString()).isEqualTo("rate_limited");
    assertThat(err.get("retryAfterMs").asLong()).isPositive();
    assertThat(visitor.closed()).isEqualTo(4008);
  }

  @Test
  void aServerThatGoesDownTellsEverybodyToComeBack() {
    var visitor = visitor().hello(0);

    sockets.stop();

    try {
      assertThat(
              visitor.await(frame -> WidgetClient.is(frame, "drain")).get("reconnectInMs").asLong())
          .isPositive();
      assertThat(visitor.closed()).isEqualTo(1012);
    } finally {
      sockets.start();
    }
    assertThat(tabOf(visitor).hello(0).say("back").get("seq").asLong()).isEqualTo(1);
  }

  @Test
  void historyGoesBackPageByPage() {
    var visitor = visitor().hello(0);
    fill(visitor, 120);

    var newest = request(visitor, "/w/v1/history?limit=50");
    var older = request(visitor, "/w/v1/history?before=71&limit=50");

    assertThat(newest.get("events").size()).isEqualTo(50);
    assertThat(newest.get("events").get(0).get("seq").asLong()).isEqualTo(71);
    assertThat(older.get("events").get(49).get("seq").asLong()).isEqualTo(70);
    assertThat(older.get("more").asBoolean()).isTrue();
  }

  @Test
  void aPictureIsTakenInPiecesCleanedAndSentAndAProgramIsNot() throws Exception {
    var visitor = visitor().hello(0);
    var api = new Api(port).with("Authorization", "Bearer " + visitor.accessToken());
    var picture = ImageCleanerTest.jpegWithExif(6);

    var id = upload(api, "photo.jpg", picture, 40);
    var done = api.post("/w/v1/uploads/" + id + "/complete", Map.of()).json();
    visitor.send(
        Map.of("t", "msg", "cid", "c-pic", "content", Map.of("kind", "media", "uploadId", id)));
    visitor.await(frame -> WidgetClient.is(frame, "ok"));
    var link = api.get("/w/v1/files/" + id).json().get("url").asString();
    var file =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + link)).build(),
                BodyHandlers.ofByteArray());
    var program =
        upload(
            api,
            "photo.jpg",
            "MZ\0\0 this is a program".getBytes(StandardCharsets.ISO_8859_1),
            100);

    assertThat(done.get("state").asString()).isEqualTo("ready");
    assertThat(new String(file.body(), StandardCharsets.ISO_8859_1)).doesNotContain("SECRET-PLACE");
    assertThat(file.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(v -> assertThat(v).contains("sandbox"));
    assertThat(
            api.post("/w/v1/uploads/" + program + "/complete", Map.of())
                .json()
                .get("state")
                .asString())
        .isEqualTo("rejected");
  }

  @Test
  void anotherVisitorsFileCannotBeSent() throws Exception {
    var owner = visitor().hello(0);
    var thief = visitor().hello(0);
    var id =
        upload(
            new Api(port).with("Authorization", "Bearer " + owner.accessToken()),
            "a.txt",
            "words".getBytes(StandardCharsets.UTF_8),
            100);

    thief.send(
        Map.of("t", "msg", "cid", "c-theft", "content", Map.of("kind", "media", "uploadId", id)));

    assertThat(thief.await(frame -> WidgetClient.is(frame, "err")).get("code").asString())
        .isEqualTo("upload_not_ready");
  }

  @Test
  void theConfigurationIsCachedByItsTag() {
    var api = new Api(port);

    var first = api.get("/w/v1/" + bot.widgetKey() + "/config");
    var tag = first.header("ETag");

    assertThat(first.json().get("name").asString()).isEqualTo("Echo");
    assertThat(api.with("If-None-Match", tag).get("/w/v1/" + bot.widgetKey() + "/config").status())
        .isEqualTo(304);
    assertThat(api.get("/w/v1/nobodys/config").status()).isEqualTo(404);
  }

  private void fill(WidgetClient visitor, int events) {
    var address = bot.visitor(visitor.visitorId());
    var done = new ConcurrentLinkedQueue<Receipt>();
    var messages = (events + 2) / 3;
    for (var i = 0; i < messages; i++) {
      var last = i == messages - 1 && events % 3 != 0;
      var text = last && events % 3 == 1 ? "name X" : "fill " + i;
      sink.offer(
          address,
          new Inbound.Said("fill-" + i, new Content.Text(text), null, Inbound.Profile.UNKNOWN),
          done::add);
    }
    await().until(() -> done.size() == messages);
    visitor.event(events);
  }

  private JsonNode welcome(WidgetClient tab) {
    return tab.await(frame -> WidgetClient.is(frame, "welcome"));
  }

  private Api.Answer refresh(String token) {
    return new Api(port).post("/w/v1/sessions/refresh", Map.of("refreshToken", token));
  }

  private long connections(WidgetClient visitor) {
    return sockets.hub().connections(bot.visitor(visitor.visitorId()));
  }

  private JsonNode request(WidgetClient visitor, String path) {
    var answer = new Api(port).with("Authorization", "Bearer " + visitor.accessToken()).get(path);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json();
  }

  private List<JsonNode> polled(WidgetClient visitor, int events) {
    var frames = new ArrayList<JsonNode>();
    while (frames.size() < events) {
      var path = "/w/v1/poll?wait=5&lastSeq=" + frames.size();
      var more = request(visitor, path).get("frames").valueStream().toList();
      assertThat(more).as("frames after %d", frames.size()).isNotEmpty();
      frames.addAll(more);
    }
    return frames;
  }

  private List<JsonNode> streamed(WidgetClient visitor, int events) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/w/v1/events?lastSeq=0"))
            .header("Authorization", "Bearer " + visitor.accessToken())
            .build();
    var frames = new ArrayList<JsonNode>();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      while (frames.size() < events) {
        var line = lines.readLine();
        if (line.startsWith("data: ")) {
          frames.add(Json.tree(line.substring(6)));
        }
      }
    }
    return frames;
  }

  private WidgetClient identified(String widgetKey, String jwt) {
    var answer =
        new Api(port)
            .post("/w/v1/" + widgetKey + "/sessions", Map.of("identity", Map.of("jwt", jwt)));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return kept(WidgetClient.with(port, answer.json()));
  }

  private static String jwt(String widgetKey, String subject, String secret) throws Exception {
    var claims =
        new JWTClaimsSet.Builder()
            .subject(subject)
            .audience(widgetKey)
            .claim("name", "Ada")
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .build();
    var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    signed.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
    return signed.serialize();
  }

  private String upload(Api api, String name, byte[] bytes, int piece) throws Exception {
    var place =
        api.post("/w/v1/uploads", Map.of("name", name, "mime", "image/jpeg", "bytes", bytes.length))
            .json();
    var uri = URI.create("http://127.0.0.1:" + port + place.get("putUrl").asString());
    for (var from = 0; from < bytes.length; from += piece) {
      var to = Math.min(bytes.length, from + piece);
      var part = java.util.Arrays.copyOfRange(bytes, from, to);
      var request =
          HttpRequest.newBuilder(uri)
              .header("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + bytes.length)
              .PUT(BodyPublishers.ofByteArray(part))
              .build();
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
    return place.get("uploadId").asString();
  }
}
