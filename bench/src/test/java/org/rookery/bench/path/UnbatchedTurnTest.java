package org.rookery.bench.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rookery.channel.Inbound;
import org.rookery.channel.InboundSink;
import org.rookery.channel.Receipt;
import org.rookery.message.Content;
import org.rookery.platform.events.EventRelay;
import org.springframework.context.ConfigurableApplicationContext;

/** The rival of `bench turns` does what a turn of the product needs: not less, and not more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnbatchedTurnTest {
  private static final List<String> TABLES =
      List.of(
          "conversation.entry",
          "conversation.input",
          "conversation.dedupe",
          "conversation.timer",
          "conversation.thread",
          "conversation.current",
          "contact.person",
          "contact.identity",
          "channel.outbox",
          "platform.event");

  private static final Pattern TABLE =
      Pattern.compile("(?:into|update|from|join)\\s+(\\w+\\.\\w+)");

  private ConfigurableApplicationContext server;
  private HikariDataSource pool;

  @BeforeAll
  void start() throws Exception {
    server = BenchServer.start(LaneStatements.class);
    server.getBean(EventRelay.class).stop();
    pool =
        server.getBeansOfType(HikariDataSource.class).values().stream()
            .filter(it -> "rookery_path".equals(it.getUsername()))
            .findFirst()
            .orElseThrow();
    for (var n = 0; n < 16; n++) {
      say("rival-" + n, "first");
    }
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aTurnOfTheRivalWritesTheSameRowsAsOneOfTheProduct() throws Exception {
    var before = rows();
    say("rival-0", "second");
    var product = grown(before, rows());

    before = rows();
    try (var rival = rival()) {
      rival.turns(1);
    }

    assertThat(grown(before, rows())).isEqualTo(product);
    assertThat(product)
        .containsEntry("conversation.entry", 3L)
        .containsEntry("conversation.input", 1L)
        .containsEntry("conversation.dedupe", 1L)
        .containsEntry("platform.event", 1L)
        .containsEntry("conversation.thread versions", 1L)
        .containsEntry("conversation.thread", 0L);
  }

  @Test
  void theRivalsStatementsAreThoseOfATurnAndTheReadOfWhatALaneRemembers() throws Exception {
    LaneStatements.SEEN.clear();
    say("rival-1", "counted");
    var product = LaneStatements.SEEN.stream().map(UnbatchedTurnTest::what).toList();

    try (var rival = rival()) {
      var rivals = rival.statements().stream().map(UnbatchedTurnTest::what).toList();

      assertThat(rivals).hasSize(product.size() + 1).contains("select conversation.thread");
      assertThat(rivals.stream().filter(it -> !it.equals("select conversation.thread")))
          .containsExactlyInAnyOrderElementsOf(product);
    }
  }

  /** The verb of a statement and its table. */
  private static String what(String statement) {
    var table = TABLE.matcher(statement);
    assertThat(table.find()).as(statement).isTrue();
    return statement.strip().split("\\s", 2)[0] + " " + table.group(1);
  }

  private UnbatchedTurns rival() throws SQLException {
    return new UnbatchedTurns(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
  }

  private void say(String visitor, String key) {
    var receipt = new CompletableFuture<Receipt>();
    server
        .getBean(InboundSink.class)
        .offer(
            BenchBots.address(0, visitor),
            new Inbound.Said(key, new Content.Text("Good day"), null, Inbound.Profile.UNKNOWN),
            receipt::complete);
    assertThat(receipt.join()).isInstanceOf(Receipt.Stored.class);
  }

  private Map<String, Long> rows() throws SQLException {
    var rows = new LinkedHashMap<String, Long>();
    for (var table : TABLES) {
      rows.put(table, number("select count(*) from " + table));
    }
    rows.put(
        "conversation.thread versions", number("select sum(version) from conversation.thread"));
    return rows;
  }

  private long number(String query) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      var number = row.getLong(1);
      connection.rollback();
      return number;
    }
  }

  private static Map<String, Long> grown(Map<String, Long> before, Map<String, Long> after) {
    var grown = new LinkedHashMap<String, Long>();
    after.forEach((table, rows) -> grown.put(table, rows - before.getOrDefault(table, 0L)));
    return grown;
  }
}
