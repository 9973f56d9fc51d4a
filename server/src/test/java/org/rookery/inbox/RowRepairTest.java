package org.rookery.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.rookery.channel.Inbound;
import org.rookery.channel.InboundSink;
import org.rookery.channel.Receipt;
import org.rookery.conversation.Conversations;
import org.rookery.conversation.Lanes;
import org.rookery.conversation.Standing;
import org.rookery.conversation.TurnTaken;
import org.rookery.message.Content;
import org.rookery.message.ConversationId;
import org.rookery.platform.events.EventCursor;
import org.rookery.platform.events.StoredEvent;
import org.rookery.platform.json.Json;
import org.rookery.testing.PathTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The list catches up with its conversations, whatever was lost on the way. */
class RowRepairTest extends PathTest {
  @Autowired private InboundSink sink;
  @Autowired private Conversations conversations;

  @Test
  void aRowThatFellBehindItsConversationIsMadeAnew() {
    var id = conversation();
    await().until(() -> version(id) == 1);
    setBack(id);

    new RowRepair(conversations, path, new RowProjection(path)).accept(List.of(turn(id, 1)));

    assertThat(version(id)).isEqualTo(1);
  }

  @Test
  void aRowThatIsUpToDateIsLeftAlone() {
    var id = conversation();
    await().until(() -> version(id) == 1);
    setBack(id);

    new RowRepair(conversations, path, new RowProjection(path)).accept(List.of(turn(id, 0)));

    assertThat(version(id)).isZero();
  }

  @Test
  void theListStopsBehindTheLanesThatStillSpeak(@Autowired Lanes lanes) {
    assertThat(new RowProjection(path).getPhase()).isLessThan(lanes.getPhase());
  }

  private ConversationId conversation() {
    var receipt = new CompletableFuture<Receipt>();
    var said = new Inbound.Said("m1", new Content.Text("Good day"), null, Inbound.Profile.UNKNOWN);
    sink.offer(bot.visitor("vis-list"), said, receipt::complete);
    return ((Receipt.Stored) receipt.join()).conversation();
  }

  private long version(ConversationId id) {
    return path.inTransaction(
        tx ->
            tx.fetchOptional(
                    "select source_version from inbox.row where conversation_id = {0}",
                    DSL.val(id.value()))
                .map(row -> row.get(0, Long.class))
                .orElse(-1L));
  }

  private void setBack(ConversationId id) {
    path.inTransaction(
        tx ->
            tx.execute(
                "update inbox.row set source_version = 0 where conversation_id = {0}",
                DSL.val(id.value())));
  }

  private StoredEvent turn(ConversationId id, long version) {
    var turn =
        new TurnTaken(
            id.value(),
            bot.id().value(),
            id.value(),
            1,
            version,
            "visitor_said",
            0,
            2,
            Standing.State.BOT,
            Standing.Handler.BOT,
            1,
            null,
            List.of());
    return new StoredEvent(
        new EventCursor(1, "1", 1),
        workspace.id().value(),
        TurnTaken.KIND,
        Json.write(turn),
        Instant.EPOCH);
  }
}
