package org.rookery.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.channel.ChannelKind;
import org.rookery.channel.Inbound;
import org.rookery.conversation.ConversationListener;
import org.rookery.conversation.LaneInput;
import org.rookery.conversation.LaneTask;
import org.rookery.conversation.NumberBlocks;
import org.rookery.conversation.Outcome;
import org.rookery.message.Content;
import org.rookery.platform.db.PathDatabase;
import org.rookery.testing.PathTest;
import org.rookery.testing.RecordingSource;
import org.rookery.testing.TestBots.ABot;
import org.springframework.beans.factory.annotation.Autowired;

/** What a lane says to the database, statement by statement. */
class PathStatementsTest extends PathTest {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:insert into|update|delete from)\\s+([a-z]+\\.[a-z_]+)");

  /** Rows of one conversation or one contact each; no counter, no list, no quota. */
  private static final Set<String> MAY_BE_WRITTEN =
      Set.of(
          "conversation.thread",
          "conversation.current",
          "conversation.entry",
          "conversation.input",
          "conversation.dedupe",
          "conversation.timer",
          "contact.person",
          "contact.identity",
          "channel.outbox",
          "platform.event");

  @Autowired private NumberBlocks numbers;
  private RecordingSource recording;
  private SecondNode node;
  private final List<ConversationListener.Change> heard = new ArrayList<>();

  @BeforeEach
  void recordALane() {
    recording = new RecordingSource(path.connections());
    var source = recording.connections();
    var database = new PathDatabase(source, DSL.using(source, SQLDialect.POSTGRES));
    ConversationListener broken =
        changes -> {
          heard.addAll(changes);
          throw new IllegalStateException("a listener's mistake");
        };
    node = new SecondNode(database, bots, numbers, clock, List.of(broken));
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void aBatchOfAnySizeIsOneTransactionOfTheSameStatements() {
    take(40, "warm");
    var sizes = List.of(1, 7, 40);
    var texts = new ArrayList<Set<String>>();

    for (var size : sizes) {
      recording.forget();
      take(size, "hello " + size);
      assertThat(recording.commits()).as("commits of a batch of " + size).isEqualTo(1);
      texts.add(new TreeSet<>(recording.statements()));
    }

    assertThat(texts.get(1)).isEqualTo(texts.get(0));
    assertThat(texts.get(2)).isEqualTo(texts.get(0));
    assertThat(recording.statements()).hasSizeLessThan(8);
  }

  @Test
  void nothingThatLanesShareIsWrittenInTheBatchAndNothingIsNotified() {
    take(3, "wake");
    take(3, "name Ada");
    take(3, "person");
    take(3, "resolve");
    pushed("hello");

    var all = String.join(";\n", recording.statements()).toLowerCase(java.util.Locale.ROOT);

    var written = new TreeSet<String>();
    WRITTEN.matcher(all).results().forEach(match -> written.add(match.group(1)));
    assertThat(written).contains("conversation.entry", "channel.outbox", "platform.event");
    assertThat(MAY_BE_WRITTEN).containsAll(written);
    assertThat(all).doesNotContain("notify").doesNotContain("not prepared");
  }

  @Test
  void aListenerThatFailsAfterTheCommitHasNoTurnTakenAgain() {
    var answers = take(5, "hello");

    assertThat(answers).hasSize(5).allMatch(Outcome.Done.class::isInstance);
    assertThat(heard).hasSize(5);
    assertThat(recording.commits()).isEqualTo(1);
  }

  private ConcurrentLinkedQueue<Outcome> take(int size, String text) {
    var answers = new ConcurrentLinkedQueue<Outcome>();
    node.take(
        IntStream.range(0, size).mapToObj(n -> task(bot, "vis-sql-" + n, text, answers)).toList());
    return answers;
  }

  private void pushed(String text) {
    var other = bots.aBot(workspace.id(), ChannelKind.TEST, List.of(), null);
    node.take(List.of(task(other, "user-sql", text, new ConcurrentLinkedQueue<>())));
  }

  private static LaneTask task(
      ABot bot, String user, String text, ConcurrentLinkedQueue<Outcome> answers) {
    var key = java.util.UUID.randomUUID().toString();
    var said =
        new LaneInput.VisitorSaid(key, new Content.Text(text), null, Inbound.Profile.UNKNOWN);
    return LaneTask.of(bot.visitor(user), said, answers::add);
  }
}
