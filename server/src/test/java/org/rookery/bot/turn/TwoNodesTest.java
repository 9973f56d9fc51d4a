package org.rookery.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.Inbound;
import org.rookery.channel.InboundSink;
import org.rookery.channel.Receipt;
import org.rookery.conversation.Agent;
import org.rookery.conversation.Conversations;
import org.rookery.conversation.Entry;
import org.rookery.conversation.LaneInput;
import org.rookery.conversation.NumberBlocks;
import org.rookery.conversation.Outcome;
import org.rookery.conversation.Standing.ResolvedBy;
import org.rookery.message.Content;
import org.rookery.message.ConversationId;
import org.rookery.platform.json.Json;
import org.rookery.testing.PathTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Any node accepts anything: the version check keeps two of them correct on one database. */
class TwoNodesTest extends PathTest {
  private static final Agent ANA = new Agent(new UUID(11, 11), "Ana");

  @Autowired private InboundSink first;
  @Autowired private Conversations conversations;
  @Autowired private Replay replay;
  @Autowired private NumberBlocks numbers;
  private SecondNode second;

  @BeforeEach
  void startTheSecondNode() {
    second = new SecondNode(path, bots, numbers, clock, List.of());
  }

  @AfterEach
  void stopTheSecondNode() {
    second.close();
  }

  @Test
  void theSameConversationsOnBothNodesAtOnceLoseAndDoubleNothing() throws Exception {
    var talks = talk(IntStream.range(0, 12).mapToObj(n -> bot.visitor("vis-2n-" + n)).toList());

    for (var talk : talks) {
      assertThat(talk.get().stream().map(Receipt.Stored::conversation).distinct()).hasSize(1);
      var id = talk.get().getFirst().conversation();
      var lines = conversations.after(workspace.id(), id, 0, 500);
      assertThat(lines.stream().map(Entry::seq))
          .containsExactlyElementsOf(LongStream.rangeClosed(1, lines.size()).boxed().toList());
      assertThat(lines.stream().filter(line -> line.role() == Entry.Role.VISITOR).map(Entry::cid))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, 20).mapToObj(n -> "m" + n).toList());
      assertThat(replay.differences(workspace.id(), id)).isEmpty();
    }
  }

  /** Each visitor says 20 messages; every second one is delivered through both nodes. */
  private List<Future<List<Receipt.Stored>>> talk(List<ChannelAddress> visitors) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return visitors.stream().map(visitor -> threads.submit(() -> talk(visitor))).toList();
    }
  }

  private List<Receipt.Stored> talk(ChannelAddress visitor) throws Exception {
    var told = new ArrayList<Receipt.Stored>();
    for (var n = 0; n < 20; n++) {
      var here = n % 3 == 0 ? first : second.sink();
      var there = n % 3 == 0 ? second.sink() : first;
      var one = offer(here, visitor, "m" + n);
      var other = n % 2 == 0 ? offer(there, visitor, "m" + n) : one;
      told.add(stored(here, visitor, "m" + n, one));
      assertThat(stored(there, visitor, "m" + n, other)).isEqualTo(told.getLast());
    }
    return told;
  }

  @Test
  void aNewVisitorWhoComesThroughBothNodesGetsOneConversation() throws Exception {
    var receipts = new HashMap<ChannelAddress, List<CompletableFuture<Receipt>>>();
    for (var n = 0; n < 40; n++) {
      var visitor = bot.visitor("vis-new-" + n);
      receipts.put(
          visitor, List.of(offer(first, visitor, "a"), offer(second.sink(), visitor, "b")));
    }

    for (var visitor : receipts.entrySet()) {
      var a = stored(first, visitor.getKey(), "a", visitor.getValue().get(0));
      var b = stored(second.sink(), visitor.getKey(), "b", visitor.getValue().get(1));
      assertThat(a.conversation()).isEqualTo(b.conversation());
      assertThat(conversations.after(workspace.id(), a.conversation(), 0, 50)).hasSize(6);
    }
  }

  @Test
  void aTimerFiresOnceAlthoughBothNodesLookForIt() throws Exception {
    second.wake();
    var ids = new ArrayList<ConversationId>();
    for (var n = 0; n < 60; n++) {
      var visitor = bot.visitor("vis-wake-" + n);
      ids.add(stored(first, visitor, "m", offer(first, visitor, "m", "wake")).conversation());
    }

    clock.advance(Duration.ofMinutes(6));

    await().atMost(Duration.ofSeconds(20)).until(() -> ids.stream().allMatch(id -> woken(id) > 0));
    clock.advance(Duration.ofMinutes(6));
    assertThat(ids).allMatch(id -> woken(id) == 1);
  }

  @Test
  void whatIsLegalIsJudgedByTheLatestStateWhicheverNodeMadeIt() throws Exception {
    var visitor = bot.visitor("vis-stale");
    var id =
        stored(second.sink(), visitor, "m1", offer(second.sink(), visitor, "m1")).conversation();
    conversations.take(workspace.id(), id, new LaneInput.TakeOver(ANA));
    conversations.take(workspace.id(), id, new LaneInput.Resolve(ANA, ResolvedBy.AGENT, null));

    var reopened = second.take(visitor, id, new LaneInput.Reopen(ANA));

    assertThat(reopened).isInstanceOf(Outcome.Done.class);
    assertThat(conversations.find(workspace.id(), id).orElseThrow().standing().reopenCount())
        .isEqualTo(1);
  }

  private long woken(ConversationId id) {
    return conversations.after(workspace.id(), id, 0, 50).stream()
        .map(line -> Json.tree(line.content()).path("text").asString(""))
        .filter("Are you there?"::equals)
        .count();
  }

  private static CompletableFuture<Receipt> offer(
      InboundSink node, ChannelAddress visitor, String key) {
    return offer(node, visitor, key, "hello " + key);
  }

  private static CompletableFuture<Receipt> offer(
      InboundSink node, ChannelAddress visitor, String key, String text) {
    var answer = new CompletableFuture<Receipt>();
    var said =
        new Inbound.Said(
            key, new Content.Text(text), null, new Inbound.Profile(Map.of(), Map.of()));
    node.offer(visitor, said, answer::complete);
    return answer;
  }

  /** Says it again while the nodes are in each other's way, as every client does. */
  private static Receipt.Stored stored(
      InboundSink node, ChannelAddress visitor, String key, CompletableFuture<Receipt> answer)
      throws Exception {
    var receipt = answer.get(30, TimeUnit.SECONDS);
    while (receipt instanceof Receipt.Refused refused && refused.retryAfter() != null) {
      receipt = offer(node, visitor, key).get(30, TimeUnit.SECONDS);
    }
    return (Receipt.Stored) receipt;
  }
}
