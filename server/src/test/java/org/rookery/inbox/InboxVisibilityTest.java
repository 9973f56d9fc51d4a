package org.rookery.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.identity.Member;
import org.rookery.testing.Api;
import org.rookery.testing.PathTest;
import org.rookery.testing.World;

/** Who sees which conversations: of the role and the member the narrower holds. */
class InboxVisibilityTest extends PathTest {
  private Api owner;
  private Member ana;
  private Member bo;

  @BeforeEach
  void anOwnerAndTwoAgents() {
    owner = signedIn(workspace.ownerEmail());
    ana = world.aMember(workspace, "agent");
    bo = world.aMember(workspace, "agent");
  }

  private Api signedIn(String email) {
    return anonymous().signIn(email, World.PASSWORD);
  }

  /** A conversation that has reached the list. */
  private String aConversation() {
    visitor().hello(0).say("hello");
    await().until(() -> listed(owner).size() == 1);
    return listed(owner).getFirst();
  }

  private static List<String> listed(Api who) {
    return who.get("/api/v1/conversations")
        .json()
        .path("data")
        .valueStream()
        .map(row -> row.path("id").stringValue())
        .toList();
  }

  private void assign(String conversation, Member member) {
    var done =
        owner.post(
            "/api/v1/conversations/" + conversation + "/assign",
            Map.of("memberId", member.id().text()));
    assertThat(done.status()).as(done.text()).isEqualTo(200);
  }

  @Test
  void anAgentSeesWhatNobodyHasAndTheOwnOnesButNoneOfAColleague() {
    var conversation = aConversation();
    var anas = signedIn(ana.email());
    assertThat(listed(anas)).containsExactly(conversation);

    assign(conversation, bo);

    await().until(() -> listed(anas).isEmpty());
    assertThat(listed(signedIn(bo.email()))).containsExactly(conversation);
    assertThat(listed(owner)).containsExactly(conversation);
    assertThat(
            anas.get("/api/v1/conversations/counters").json().path("bot").intValue()
                + anas.get("/api/v1/conversations/counters").json().path("open").intValue())
        .isZero();
  }

  @Test
  void whatIsOutOfSightIsNotThereForAnyAction() {
    var conversation = aConversation();
    assign(conversation, bo);
    var anas = signedIn(ana.email());
    var path = "/api/v1/conversations/" + conversation;

    var answers =
        List.of(
            anas.get(path),
            anas.get(path + "/messages"),
            anas.get(path + "/notes"),
            anas.post(path + "/notes", Map.of("text", "I was here")),
            anas.post(path + "/takeover"),
            anas.post(path + "/resolve"),
            anas.post(path + "/read"),
            anas.post(path + "/typing", Map.of("on", true)),
            anas.post(path + "/assign", Map.of("memberId", ana.id().text())),
            anas.post(path + "/messages", Map.of("clientId", "planted-1", "text", "Hello")));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(404));
    assertThat(owner.get(path + "/notes").json().path("data").size()).isZero();
  }

  @Test
  void theNarrowerOfRoleAndMemberHolds() {
    var conversation = aConversation();
    var anas = signedIn(ana.email());
    var change =
        owner.patch("/api/v1/members/" + ana.id().text(), Map.of("leadVisibility", "assigned"));
    assertThat(change.status()).as(change.text()).isEqualTo(200);

    assertThat(listed(anas)).isEmpty();
    assign(conversation, ana);

    await().until(() -> listed(anas).equals(List.of(conversation)));
  }

  @Test
  void aThreadOnTheScreenClosesWhenItBecomesAColleagues() {
    var conversation = aConversation();
    var anas = signedIn(ana.email());
    var told = console(anas, conversation);

    assign(conversation, bo);

    await()
        .untilAsserted(
            () ->
                assertThat(told)
                    .anyMatch(
                        frame ->
                            frame.contains("\"removed_from_view\"")
                                && frame.contains(conversation)));
    var before = told.size();
    owner.post("/api/v1/conversations/" + conversation + "/typing", Map.of("on", true));
    assertThat(anas.get("/api/v1/conversations/" + conversation).status()).isEqualTo(404);
    assertThat(told.stream().skip(before))
        .noneMatch(frame -> frame.contains("conversation.changed"));
  }

  /** A console that shows this thread; what it is told is gathered. */
  private Queue<String> console(Api api, String conversation) {
    var ticket = api.post("/api/v1/realtime/ticket").json().path("ticket").stringValue();
    var told = new ConcurrentLinkedQueue<String>();
    var socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(
                URI.create("ws://127.0.0.1:" + port + "/realtime?ticket=" + ticket),
                new WebSocket.Listener() {
                  private final StringBuilder text = new StringBuilder();

                  @Override
                  public CompletionStage<?> onText(
                      WebSocket from, CharSequence part, boolean last) {
                    text.append(part);
                    if (last) {
                      told.add(text.toString());
                      text.setLength(0);
                    }
                    from.request(1);
                    return null;
                  }
                })
            .join();
    socket.sendText("{\"type\":\"open\",\"conversationId\":\"" + conversation + "\"}", true).join();
    await().until(() -> told.stream().anyMatch(frame -> frame.contains("\"presence\"")));
    return told;
  }

  @Test
  void whoMayNotAnswerIsGivenNoConversationAndWhoMayNotAssignGivesNone() {
    var conversation = aConversation();
    var viewer = world.aMember(workspace, "viewer");
    var path = "/api/v1/conversations/" + conversation + "/assign";
    owner.patch("/api/v1/members/" + ana.id().text(), Map.of("canAssign", "self"));
    var anas = signedIn(ana.email());

    var toViewer = owner.post(path, Map.of("memberId", viewer.id().text()));
    var toBo = anas.post(path, Map.of("memberId", bo.id().text()));
    var toAna = anas.post(path, Map.of("memberId", ana.id().text()));

    assertThat(toViewer.errors()).containsExactly("memberId:assignee_without_access");
    assertThat(toBo.status()).isEqualTo(403);
    assertThat(toAna.status()).as(toAna.text()).isEqualTo(200);
  }

  @Test
  void aVisitorsFileCanBeOpenedByWhoReadsTheThread() throws Exception {
    var visitor = visitor().hello(0);
    var widget = new Api(port).with("Authorization", "Bearer " + visitor.accessToken());
    var file = Map.of("name", "order.txt", "mime", "text/plain", "bytes", 5);
    var place = widget.post("/w/v1/uploads", file).json();
    new Api(port).send("PUT", place.path("putUrl").stringValue(), "words", "text/plain");
    var id = place.path("uploadId").stringValue();
    widget.post("/w/v1/uploads/" + id + "/complete", Map.of());
    visitor.send(
        Map.of("t", "msg", "cid", "c-file", "content", Map.of("kind", "media", "uploadId", id)));
    visitor.await(frame -> frame.path("t").stringValue("").equals("ok"));
    await().until(() -> !listed(owner).isEmpty());

    var lines = owner.get("/api/v1/conversations/" + listed(owner).getFirst() + "/messages").json();
    var address =
        lines
            .path("data")
            .valueStream()
            .map(line -> line.path("content").path("url").stringValue(""))
            .filter(url -> !url.isEmpty())
            .findFirst()
            .orElseThrow();

    assertThat(new Api(port).get(address).text()).isEqualTo("words");
    assertThat(new Api(port).get(address + "x").status()).isEqualTo(404);
  }
}
