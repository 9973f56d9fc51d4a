package org.rookery.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rookery.app.RookerySettings;
import org.rookery.conversation.store.EntryStore;
import org.rookery.embeddedpostgres.EmbeddedPostgres;
import org.rookery.identity.Visibility;
import org.rookery.inbox.InboxFilter.Queue;
import org.rookery.inbox.InboxFilter.Sort;
import org.rookery.inbox.store.RowStore;
import org.rookery.message.ConversationId;
import org.rookery.testing.PathTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The plans of the hot lists under row-level security, in a workspace with many rows: an index
 * gives them in order, and nothing is read that the page does not show.
 */
class HotListPlanTest extends PathTest {
  private static final UUID ME = new UUID(5, 5);
  private static final int ROWS = 20_000;

  @Autowired private RowStore rows;
  @Autowired private EntryStore entries;
  @Autowired private RookerySettings settings;

  @BeforeEach
  void aLargeWorkspace() throws SQLException {
    path.inTransaction(
        tx ->
            tx.execute(
                """
                insert into inbox.row (workspace_id, conversation_id, number, contact_id, contact_name, bot_id,
                  channel_kind, state, handler, assignee_id, waiting_since, missed, last_activity_at, created_at,
                  source_version)
                select {0}, gen_random_uuid(), n, gen_random_uuid(), 'Contact ' || n, {1}, 'website',
                  (array['bot','open','snoozed','resolved'])[1 + n % 4], 'none',
                  case when n % 8 = 1 then {2} end, case when n % 8 = 5 then now() - n * interval '1 second' end,
                  n % 16 = 5, now() - n * interval '1 minute', now() - interval '30 days', 1
                from generate_series(1, {3}) n
                """,
                DSL.inline(workspace.id().value()),
                DSL.inline(bot.id().value()),
                DSL.inline(ME),
                DSL.inline(ROWS)));
    analyze("inbox.row");
  }

  @TestFactory
  Stream<DynamicTest> everyQueueIsAWalkAlongOneIndex() {
    return Stream.of(Queue.values())
        .flatMap(
            queue ->
                Stream.of(Sort.values())
                    .filter(sort -> sort == Sort.LAST_ACTIVITY || queue == Queue.WAITING)
                    .map(
                        sort ->
                            DynamicTest.dynamicTest(
                                queue + " by " + sort, () -> walks(queue, Visibility.ALL, sort))));
  }

  @Test
  void whoSeesOnlyTheOwnOnesWalksAlongThem() {
    walks(Queue.ALL, Visibility.ASSIGNED, Sort.LAST_ACTIVITY);
  }

  private void walks(Queue queue, Visibility visibility, Sort sort) {
    var viewer = new Viewer(workspace.id(), ME, visibility);
    var filter = new InboxFilter(queue, viewer, null, null, null, null);
    var last = new RowStore.Place(Instant.now().minusSeconds(36_000), new UUID(0, 0));
    for (var behind : new RowStore.@Nullable Place[] {null, last}) {
      var plan = planOf(tx -> rows.list(tx, workspace.id(), filter, sort, behind, 50));

      assertThat(plan).anyMatch(line -> line.contains("Index"));
      assertThat(plan)
          .noneMatch(line -> line.contains("Seq Scan"))
          .noneMatch(line -> line.contains("Sort"));
      assertThat(readAndThrownAway(plan)).as(String.join("\n", plan)).isLessThan(2_000);
    }
  }

  @Test
  void aThreadIsReadFromItsEnd() throws SQLException {
    var id = new ConversationId(UUID.randomUUID());
    path.inTransaction(
        tx ->
            tx.execute(
                """
                insert into conversation.thread (workspace_id, id, bot_id, channel, channel_user_id, contact_id, number,
                  first_seq, created_at, state, handler, handler_version, reopen_count, missed, seq, turn, visitor_acked,
                  visitor_read, agent_read, last_activity_at, version)
                values ({0}, {1}, {2}, 'website', 'vis-long', gen_random_uuid(), 900001, 0, now(), 'bot', 'bot', 0, 0,
                  false, 20000, 1, 0, 0, 0, now(), 1);
                insert into conversation.entry (workspace_id, conversation_id, seq, id, kind, author_role, content,
                  delay_ms, at)
                select {0}, {1}, n, gen_random_uuid(), 'message', 'bot', '{}', 0, now()
                from generate_series(1, 20000) n
                """,
                DSL.inline(workspace.id().value()),
                DSL.inline(id.value()),
                DSL.inline(bot.id().value())));
    analyze("conversation.entry");

    for (var page :
        List.<Consumer<DSLContext>>of(
            tx -> entries.lines(tx, workspace.id(), id, null, 19_000L, 50),
            tx -> entries.lines(tx, workspace.id(), id, 19_000L, null, 50),
            tx -> entries.streamAfter(tx, bot.visitor("vis-long"), 19_000, 50))) {
      var plan = planOf(page);

      assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
      assertThat(readAndThrownAway(plan)).as(String.join("\n", plan)).isLessThan(100);
    }
  }

  /** The plan of the last query that runs, with what it really read. */
  private List<String> planOf(Consumer<DSLContext> reading) {
    return database.inTransaction(
        workspace.id(),
        tx -> {
          var seen = new ArrayList<String>();
          ExecuteListener listener =
              ExecuteListener.onExecuteStart(context -> seen.add(text(tx, context)));
          reading.accept(DSL.using(tx.configuration().deriveAppending(listener)));
          return tx.resultQuery("explain (analyze, costs off) " + seen.getLast().replace("?", "??"))
              .fetch(row -> row.get(0, String.class));
        });
  }

  private static String text(DSLContext tx, ExecuteContext context) {
    return tx.renderInlined(java.util.Objects.requireNonNull(context.query()));
  }

  private static int readAndThrownAway(List<String> plan) {
    return plan.stream()
        .filter(line -> line.contains("Rows Removed"))
        .mapToInt(line -> Integer.parseInt(line.replaceAll(".*: ", "").strip()))
        .sum();
  }

  /** The server's roles own no table, and the planner shall not depend on when autovacuum came. */
  private void analyze(String table) throws SQLException {
    var cluster =
        EmbeddedPostgres.running(Path.of(settings.folder().toString(), "pg")).orElseThrow();
    var url = cluster.jdbcUrl("rookery");
    try (var connection = DriverManager.getConnection(url, cluster.user(), cluster.password());
        var statement = connection.createStatement()) {
      statement.execute("analyze " + table);
    }
  }
}
