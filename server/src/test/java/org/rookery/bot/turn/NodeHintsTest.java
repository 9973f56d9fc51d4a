package org.rookery.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.Inbound;
import org.rookery.channel.VisitorAudience;
import org.rookery.conversation.ConversationListener;
import org.rookery.conversation.Conversations;
import org.rookery.conversation.Entry;
import org.rookery.conversation.LaneInput;
import org.rookery.conversation.NodeHints;
import org.rookery.conversation.NumberBlocks;
import org.rookery.message.Content;
import org.rookery.tenancy.WorkspaceId;
import org.rookery.testing.PathTest;
import org.rookery.testing.WidgetClient;
import org.springframework.beans.factory.annotation.Autowired;

/** What one node commits, those who look on another node see. */
class NodeHintsTest extends PathTest {
  @Autowired private HikariDataSource appConnections;
  @Autowired private Conversations conversations;
  @Autowired private VisitorAudience visitors;
  @Autowired private NumberBlocks numbers;

  private final Members members = new Members();
  private NodeHints here;
  private NodeHints there;
  private SecondNode second;

  @BeforeEach
  void twoNodesOfWhichOneRuns() {
    here = new NodeHints(true, this::connect, conversations, visitors, () -> List.of(members));
    there =
        new NodeHints(true, this::connect, conversations, new SecondNode.Nobody(), () -> List.of());
    second = new SecondNode(path, bots, numbers, clock, List.of(there));
    there.start();
  }

  @AfterEach
  void stopBoth() {
    second.close();
    there.stop();
    here.stop();
  }

  @Test
  void aVisitorHearsWhatTheOtherNodeTook() throws Exception {
    here.start();
    try (var visitor = visitor().hello(0)) {
      say(bot.visitor(visitor.visitorId()), "hello");

      visitor.await(
          frame -> WidgetClient.is(frame, "ev") && frame.toString().contains("You said: hello"));
    }
  }

  @Test
  void membersHearTheNewLinesOfTheOtherNode() {
    here.start();
    var visitor = bot.visitor("vis-hint");

    await()
        .until(
            () -> {
              say(visitor, "hello");
              return !members.heard.isEmpty();
            });

    var change = members.heard.peek();
    assertThat(change.conversation().address()).isEqualTo(visitor);
    assertThat(change.entries().stream().map(Entry::role)).contains(Entry.Role.VISITOR);
  }

  @Test
  void aNodeThatIsAloneSendsNothing() throws Exception {
    try (var watcher = connection("a watcher");
        var statement = watcher.createStatement()) {
      statement.execute("listen " + NodeHints.NAME);
      var seen = watcher.unwrap(PGConnection.class);

      for (var n = 0; n < 5; n++) say(bot.visitor("vis-alone"), "hello");
      assertThat(seen.getNotifications(1500)).isNullOrEmpty();

      here.start();
      await()
          .until(
              () -> {
                say(bot.visitor("vis-alone"), "hello");
                var notifications = seen.getNotifications(100);
                return notifications != null && notifications.length > 0;
              });
    }
  }

  private void say(ChannelAddress visitor, String text) throws Exception {
    var key = UUID.randomUUID().toString();
    var said =
        new LaneInput.VisitorSaid(key, new Content.Text(text), null, Inbound.Profile.UNKNOWN);
    second.take(visitor, null, said);
  }

  private Connection connect() throws SQLException {
    return connection(NodeHints.NAME);
  }

  private Connection connection(String name) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", appConnections.getUsername());
    properties.setProperty("password", appConnections.getPassword());
    properties.setProperty("ApplicationName", name);
    return DriverManager.getConnection(appConnections.getJdbcUrl(), properties);
  }

  /** Members who look at every workspace. */
  private static final class Members implements ConversationListener {
    private final ConcurrentLinkedQueue<Change> heard = new ConcurrentLinkedQueue<>();

    @Override
    public void committed(List<Change> changes) {}

    @Override
    public boolean looksAt(WorkspaceId workspace) {
      return true;
    }

    @Override
    public void committedElsewhere(List<Change> changes) {
      heard.addAll(changes);
    }
  }
}
