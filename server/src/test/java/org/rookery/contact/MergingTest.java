package org.rookery.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.channel.ChannelKind;
import org.rookery.testing.Api;
import org.rookery.testing.PathTest;
import org.rookery.testing.TestBots;
import org.rookery.testing.WidgetClient;
import org.rookery.testing.World;
import tools.jackson.databind.JsonNode;

/** One person under several records: by hand, and where the customer's site has proven it. */
class MergingTest extends PathTest {
  private static final String SECRET = "a".repeat(40);

  private Api owner;

  @BeforeEach
  void anOwner() {
    owner = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);
  }

  private List<JsonNode> conversations() {
    return owner.get("/api/v1/conversations").json().path("data").valueStream().toList();
  }

  private String contactOf(String conversation) {
    return owner
        .get("/api/v1/conversations/" + conversation)
        .json()
        .at("/contact/id")
        .stringValue("");
  }

  /** Ana as a member knows her: an e-mail address, and no chat. */
  private String ana() {
    return owner
        .post("/api/v1/contacts", Map.of("displayName", "Ana", "email", "ana@shop.example"))
        .json()
        .path("id")
        .stringValue();
  }

  private Api.Answer merge(String into, String from) {
    return owner.post("/api/v1/contacts/merge", Map.of("survivorId", into, "ids", List.of(from)));
  }

  private static String address(String contact) {
    return "/api/v1/contacts/" + contact;
  }

  @Test
  void anOpenConversationGoesOnWithThePersonWhoRemains() {
    var visitor = visitor().hello(0);
    visitor.say("hello");
    await().until(() -> conversations().size() == 1);
    var conversation = conversations().getFirst().path("id").stringValue();
    var stranger = contactOf(conversation);
    owner.post(address(stranger) + "/notes", Map.of("text", "Asked for the red one"));
    var ana = ana();

    var merged = merge(ana, stranger);
    var again = merge(ana, stranger);

    assertThat(merged.status()).as(merged.text()).isEqualTo(200);
    assertThat(again.json().path("mergeId")).isEqualTo(merged.json().path("mergeId"));
    await().untilAsserted(() -> assertThat(contactOf(conversation)).isEqualTo(ana));
    await()
        .untilAsserted(
            () ->
                assertThat(conversations().getFirst().at("/contact/name").stringValue())
                    .isEqualTo("Ana"));
    visitor.say("name Ada");
    await()
        .untilAsserted(
            () ->
                assertThat(owner.get(address(ana)).json().path("firstName").stringValue(""))
                    .isEqualTo("Ada"));
    assertThat(owner.get(address(ana)).json().path("identities").size()).isEqualTo(1);
    assertThat(owner.get(address(ana) + "/notes").json().path("data").size()).isEqualTo(1);
    assertThat(owner.get(address(stranger)).header("Location")).isEqualTo(address(ana));
    assertThat(owner.post(address(stranger) + "/restore").status()).isEqualTo(404);
    assertThat(owner.get("/api/v1/audit?action=contact.merged").text()).contains(stranger);
    await()
        .untilAsserted(
            () ->
                assertThat(owner.get(address(ana) + "/timeline").text())
                    .contains("\"merged\"", "conversation_opened"));
  }

  @Test
  void conversationsThatAreOverFollowToo() {
    var visitor = visitor().hello(0);
    visitor.say("hello");
    await().until(() -> conversations().size() == 1);
    var first = conversations().getFirst().path("id").stringValue();
    owner.post("/api/v1/conversations/" + first + "/resolve", Map.of());
    clock.advance(Duration.ofHours(25));
    anOwner();
    back(visitor).hello(0).say("c-later", "it is me again");
    await().until(() -> conversations().size() == 2);
    var stranger = contactOf(first);
    var ana = ana();

    merge(ana, stranger);

    await()
        .untilAsserted(
            () ->
                assertThat(conversations())
                    .extracting(row -> contactOf(row.path("id").stringValue()))
                    .containsExactly(ana, ana));
  }

  @Test
  void thePreviewShowsWhatRemainsAndChangesNothing() {
    var ana = ana();
    var other =
        owner
            .post(
                "/api/v1/contacts",
                Map.of("displayName", "A. R.", "company", "Shop", "labels", List.of("vip")))
            .json()
            .path("id")
            .stringValue();

    var preview =
        owner
            .post(
                "/api/v1/contacts/merge/preview", Map.of("survivorId", ana, "ids", List.of(other)))
            .json();

    assertThat(preview.at("/contact/displayName").stringValue()).isEqualTo("Ana");
    assertThat(preview.at("/contact/company").stringValue()).isEqualTo("Shop");
    assertThat(preview.at("/contact/labels").toString()).isEqualTo("[\"vip\"]");
    assertThat(owner.get(address(other)).status()).isEqualTo(200);
    assertThat(owner.get(address(ana)).json().path("version").longValue()).isEqualTo(1);
  }

  @Test
  void nobodyIsMergedWithThemselvesOrWithSomebodyElsesContact() {
    var ana = ana();
    var elsewhere =
        anonymous()
            .withToken(world.aToken(world.aWorkspace()))
            .post("/api/v1/contacts", Map.of("displayName", "Bo"))
            .json()
            .path("id")
            .stringValue();
    var viewer = anonymous().signIn(world.aMember(workspace, "viewer").email(), World.PASSWORD);

    assertThat(merge(ana, ana).errors()).containsExactly("ids:same_contact");
    assertThat(merge(ana, elsewhere).status()).isEqualTo(404);
    assertThat(merge(elsewhere, ana).status()).isEqualTo(404);
    assertThat(
            viewer
                .post(
                    "/api/v1/contacts/merge", Map.of("survivorId", ana, "ids", List.of(elsewhere)))
                .status())
        .isEqualTo(403);
    assertThat(owner.get(address(ana)).status()).isEqualTo(200);
  }

  @Test
  void aTypedAddressIsASuggestionOnly() {
    var ana = ana();
    var twin = owner.post("/api/v1/contacts", Map.of("displayName", "A.")).json();
    owner.patch(address(twin.path("id").stringValue()), Map.of("email", "ana@shop.example"));

    var alike = owner.get(address(ana) + "/duplicates").json();

    assertThat(alike.at("/data/0/id")).isEqualTo(twin.path("id"));
    assertThat(alike.path("data").size()).isEqualTo(1);
  }

  @Test
  void aStrangerWhomTheSiteIdentifiesIsMergedIntoThePersonItNames() throws Exception {
    var signed = bots.aBot(workspace.id(), ChannelKind.WEBSITE, List.of(), SECRET);
    var known = kept(identified(signed)).hello(0);
    known.say("I am signed in");
    await().until(() -> conversations().size() == 1);
    var person = contactOf(conversations().getFirst().path("id").stringValue());
    var stranger = kept(WidgetClient.visiting(port, signed.widgetKey())).hello(0);
    stranger.say("I am not");
    await().until(() -> conversations().size() == 2);

    new Api(port)
        .with("Authorization", "Bearer " + stranger.accessToken())
        .post("/w/v1/" + signed.widgetKey() + "/identify", Map.of("jwt", jwt(signed)));

    await()
        .untilAsserted(
            () ->
                assertThat(conversations())
                    .extracting(row -> contactOf(row.path("id").stringValue()))
                    .containsExactly(person, person));
    assertThat(owner.get(address(person)).json().at("/attributes/external_user_id").stringValue())
        .isEqualTo("user-7");
  }

  @Test
  void whoeverCarriesTheProvenIdIsThePersonFromTheFirstMessageOn() throws Exception {
    var signed = bots.aBot(workspace.id(), ChannelKind.WEBSITE, List.of(), SECRET);
    owner.post(
        "/api/v1/attributes",
        Map.of("key", "external_user_id", "label", "Id", "type", "text", "scope", "contact"));
    var ana = ana();
    owner.patch(address(ana), Map.of("attributes", Map.of("external_user_id", "user-7")));

    kept(identified(signed)).hello(0).say("hello");

    await().until(() -> conversations().size() == 1);
    await()
        .untilAsserted(
            () ->
                assertThat(contactOf(conversations().getFirst().path("id").stringValue()))
                    .isEqualTo(ana));
  }

  /** The visitor on the next day. */
  private WidgetClient back(WidgetClient visitor) {
    var refresh = Map.of("refreshToken", visitor.session().path("refreshToken").stringValue());
    return kept(
        WidgetClient.with(port, new Api(port).post("/w/v1/sessions/refresh", refresh).json()));
  }

  private WidgetClient identified(TestBots.ABot signed) throws Exception {
    var session =
        new Api(port)
            .post(
                "/w/v1/" + signed.widgetKey() + "/sessions",
                Map.of("identity", Map.of("jwt", jwt(signed))));
    assertThat(session.status()).as(session.toString()).isEqualTo(201);
    return WidgetClient.with(port, session.json());
  }

  private static String jwt(TestBots.ABot bot) throws Exception {
    var claims =
        new JWTClaimsSet.Builder()
            .subject("user-7")
            .audience(bot.widgetKey())
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .build();
    var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    signed.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
    return signed.serialize();
  }
}
