package org.rookery.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.inline;

import java.util.List;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.junit.jupiter.api.Test;
import org.rookery.testing.PathTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** What the measurements of the message path say about its tables, read from the catalog. */
class PathSchemaTest extends PathTest {
  @Autowired private ApplicationContext context;

  private static final List<String> WRITTEN_BY_EVERY_TURN =
      List.of("conversation.entry", "conversation.input", "conversation.dedupe", "platform.event");

  @Test
  void payloadsAreTextBecauseParsingJsonCostsMoreThanAnyRow() {
    for (var table : List.of("conversation.thread", "conversation.timer", "channel.outbox")) {
      assertThat(typesOf(table)).as(table).isNotEmpty().doesNotContain("jsonb", "json");
    }
    for (var table : WRITTEN_BY_EVERY_TURN) {
      assertThat(typesOf(table)).as(table).contains("text").doesNotContain("jsonb", "json");
    }
  }

  @Test
  void whatEveryTurnWritesHasOneIndexAndOnlyAgeHasACheapOneMore() {
    assertThat(indexesOf("conversation.entry")).hasSize(1);
    assertThat(indexesOf("conversation.input")).hasSize(1);
    assertThat(indexesOf("platform.event")).hasSize(1);
    assertThat(indexesOf("conversation.dedupe")).hasSize(2).contains("brin", "btree");
  }

  @Test
  void noForeignKeyLeadsOutOfTheMessagePath() {
    for (var table :
        List.of(
            "conversation.thread",
            "conversation.current",
            "conversation.entry",
            "conversation.input",
            "conversation.dedupe",
            "conversation.timer",
            "channel.outbox",
            "platform.event")) {
      assertThat(
              ask(
                  "select conname from pg_constraint where contype = 'f' and conrelid = {0}::regclass",
                  table))
          .as(table)
          .isEmpty();
    }
  }

  @Test
  void theGuardOfTheTenantIsPaidOnceAStatement() {
    for (var table :
        List.of(
            "conversation.entry", "conversation.input", "conversation.timer", "channel.outbox")) {
      assertThat(
              ask(
                  "select case when tgtype & 1 = 0 then 'statement' else 'row' end from pg_trigger"
                      + " where tgname = 'guard_tenant' and tgrelid = {0}::regclass",
                  table))
          .as(table)
          .containsExactly("statement");
    }
  }

  @Test
  void aTransactionOfTheServerCannotStayOpen() {
    for (var role : List.of("rookery_app", "rookery_path")) {
      assertThat(ask("select unnest(rolconfig) from pg_roles where rolname = {0}", role))
          .as(role)
          .anyMatch(it -> it.startsWith("transaction_timeout="))
          .anyMatch(it -> it.startsWith("idle_in_transaction_session_timeout="));
    }
  }

  @Test
  void socketsAreServedByVirtualThreads() {
    var server = (TomcatWebServer) ((WebServerApplicationContext) context).getWebServer();
    var executor = server.getTomcat().getConnector().getProtocolHandler().getExecutor();

    assertThat(executor).isInstanceOf(VirtualThreadExecutor.class);
  }

  private List<String> typesOf(String table) {
    return ask(
        "select format_type(atttypid, null) from pg_attribute where attrelid = {0}::regclass and"
            + " attnum > 0 and not attisdropped",
        table);
  }

  /** Their kinds. */
  private List<String> indexesOf(String table) {
    return ask(
        "select am.amname from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am am on"
            + " am.oid = c.relam where i.indrelid = {0}::regclass",
        table);
  }

  private List<String> ask(String sql, String about) {
    return path.inTransaction(
        tx -> tx.resultQuery(sql, inline(about)).fetch(row -> row.get(0, String.class)));
  }
}
