package org.rookery.conversation.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.conversation.Entry;
import org.rookery.conversation.LaneRows;
import org.rookery.conversation.OpenConversation;
import org.rookery.conversation.OpenConversation.Answered;
import org.rookery.conversation.OpenConversation.TakenInput;
import org.rookery.platform.db.BatchStatement;
import org.rookery.platform.json.Json;

/**
 * Writes what a batch of turns added, inside the caller's transaction: inserts by {@code unnest},
 * and one update of the conversations with their version. No row here is shared between lanes.
 */
public final class TurnCommit {
  /**
   * What every batch writes, in one call. The columns are unnested side by side in a select list,
   * where rows stream: in a from list each column would be stored by itself first. The update sets
   * only what each turn changes, none of it indexed, so that it stays heap-only.
   */
  private static final String EVERY_BATCH =
      """
      insert into conversation.entry (workspace_id, conversation_id, seq, id, kind, author_role, author_id, author_name,
        content, cid, node, delay_ms, at)
      select w, c, s, i, k, r, ai, an, co, ci, n, d, to_timestamp(t / 1000.0::float8)
      from (select unnest(?::uuid[]) w, unnest(?::uuid[]) c, unnest(?::bigint[]) s, unnest(?::uuid[]) i,
        unnest(?::text[]) k, unnest(?::text[]) r, unnest(?::text[]) ai, unnest(?::text[]) an, unnest(?::text[]) co,
        unnest(?::text[]) ci, unnest(?::text[]) n, unnest(?::int[]) d, unnest(?::bigint[]) t) x;
      insert into conversation.input (workspace_id, conversation_id, turn, kind, body, around, seed, at)
      select w, c, u, k, b, a, s, to_timestamp(t / 1000.0::float8)
      from (select unnest(?::uuid[]) w, unnest(?::uuid[]) c, unnest(?::bigint[]) u, unnest(?::text[]) k,
        unnest(?::text[]) b, unnest(?::text[]) a, unnest(?::bigint[]) s, unnest(?::bigint[]) t) x;
      insert into conversation.dedupe (workspace_id, bot_id, key, conversation_id, entry_id, seq, at)
      select w, b, k, c, e, s, to_timestamp(t / 1000.0::float8)
      from (select unnest(?::uuid[]) w, unnest(?::uuid[]) b, unnest(?::text[]) k, unnest(?::uuid[]) c,
        unnest(?::uuid[]) e, unnest(?::bigint[]) s, unnest(?::bigint[]) t) x;
      insert into platform.event (epoch, xid, workspace_id, kind, payload, at)
      select (select epoch from platform.cluster), pg_current_xact_id(), w, 'conversation.turn', p, now()
      from (select unnest(?::uuid[]) w, unnest(?::text[]) p) x;
      update conversation.thread t
      set session = x.session, seq = x.seq, turn = x.turn, visitor_acked = x.acked, visitor_read = x.seen,
        agent_read = x.agent, last_inbound_at = to_timestamp(nullif(x.inbound, 0) / 1000.0::float8),
        last_human_at = to_timestamp(nullif(x.human, 0) / 1000.0::float8),
        last_activity_at = to_timestamp(x.activity / 1000.0::float8),
        wake_at = to_timestamp(nullif(x.wake, 0) / 1000.0::float8), visitor_message_id = x.message,
        version = x.version + 1
      from (select unnest(?::uuid[]) w, unnest(?::uuid[]) id, unnest(?::bigint[]) as version,
        unnest(?::text[]) as session, unnest(?::bigint[]) seq, unnest(?::bigint[]) turn, unnest(?::bigint[]) acked,
        unnest(?::bigint[]) seen, unnest(?::bigint[]) agent, unnest(?::bigint[]) inbound, unnest(?::bigint[]) human,
        unnest(?::bigint[]) activity, unnest(?::bigint[]) wake, unnest(?::uuid[]) message) x
      where t.workspace_id = x.w and t.id = x.id and t.version = x.version
      """;

  private static final String NEW_THREADS =
      """
      insert into conversation.thread (workspace_id, id, bot_id, channel, channel_user_id, contact_id, number, first_seq,
        created_at, state, handler, handler_version, assignee_id, waiting_since, snoozed_until, resolved_at, resolved_by,
        resolve_reason, reopen_count, missed, session, attributes, seq, turn, visitor_acked, visitor_read, agent_read,
        last_activity_at, version)
      select w, i, b, ch, u, co, n, f, to_timestamp(cr / 1000.0::float8), 'bot', 'bot', 0, null, null, null, null, null,
        null, 0, false, null, '{}', f, 0, f, f, f, to_timestamp(cr / 1000.0::float8), 0
      from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::bigint[],
        ?::bigint[]) as x(w, i, b, ch, u, co, n, f, cr)
      """;

  private static final String FIRST_CURRENT =
      """
      insert into conversation.current (workspace_id, bot_id, channel_user_id, conversation_id)
      select w, b, u, i from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[]) as x(w, b, u, i)
      """;

  private static final String NEXT_CURRENT =
      """
      update conversation.current c set conversation_id = x.i
      from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[]) as x(w, b, u, i, before)
      where c.workspace_id = x.w and c.bot_id = x.b and c.channel_user_id = x.u and c.conversation_id = x.before
      """;

  private static final String STANDINGS =
      """
      update conversation.thread t
      set contact_id = x.contact, state = x.state, handler = x.handler, handler_version = x.handler_version,
        assignee_id = x.assignee, waiting_since = to_timestamp(nullif(x.waiting, 0) / 1000.0::float8),
        snoozed_until = to_timestamp(nullif(x.snoozed, 0) / 1000.0::float8),
        resolved_at = to_timestamp(nullif(x.resolved, 0) / 1000.0::float8), resolved_by = x.resolved_by,
        resolve_reason = x.reason, reopen_count = x.reopened, missed = x.missed, attributes = x.attributes
      from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::uuid[], ?::bigint[],
        ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::boolean[], ?::text[])
        as x(w, id, contact, state, handler, handler_version, assignee, waiting, snoozed, resolved, resolved_by, reason,
          reopened, missed, attributes)
      where t.workspace_id = x.w and t.id = x.id
      """;

  private static final String WAKES =
      """
      insert into conversation.timer (workspace_id, conversation_id, bot_id, channel_user_id, due_at)
      select w, c, b, u, to_timestamp(t / 1000.0::float8)
      from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[]) as x(w, c, b, u, t)
      on conflict (workspace_id, conversation_id) do update set due_at = excluded.due_at
      """;

  private static final String SLEEPS =
      """
      delete from conversation.timer t using unnest(?::uuid[], ?::uuid[]) as x(w, c)
      where t.workspace_id = x.w and t.conversation_id = x.c
      """;

  private TurnCommit() {}

  /** Writes the batch. */
  public static void write(Connection connection, List<OpenConversation> conversations)
      throws SQLException {
    var touched = conversations.stream().filter(OpenConversation::touched).toList();
    if (touched.isEmpty()) {
      return;
    }
    begin(connection, touched.stream().filter(OpenConversation::fresh).toList());
    var updated = turns(connection, touched);
    if (updated != touched.size()) {
      throw new LaneRows.VersionConflict();
    }
    standings(connection, touched.stream().filter(c -> c.standingChanged() || c.fresh()).toList());
    timers(connection, touched.stream().filter(OpenConversation::wakeChanged).toList());
  }

  private static void begin(Connection connection, List<OpenConversation> fresh)
      throws SQLException {
    if (fresh.isEmpty()) {
      return;
    }
    try (var statement = new BatchStatement(connection, NEW_THREADS)) {
      statement
          .uuids(fresh, TurnCommit::workspace)
          .uuids(fresh, c -> c.id().value())
          .uuids(fresh, c -> c.address().bot().value())
          .texts(fresh, c -> c.address().channel().text())
          .texts(fresh, c -> c.address().userId())
          .uuids(fresh, c -> c.contact().value())
          .longs(fresh, OpenConversation::number)
          .longs(fresh, OpenConversation::firstSeq)
          .instants(fresh, c -> c.snapshot().createdAt())
          .execute();
    }
    firsts(connection, fresh.stream().filter(c -> c.follows() == null).toList());
    followers(connection, fresh.stream().filter(c -> c.follows() != null).toList());
  }

  /** If another node was faster, its row is in the way. */
  private static void firsts(Connection connection, List<OpenConversation> begun)
      throws SQLException {
    if (begun.isEmpty()) {
      return;
    }
    try (var statement = new BatchStatement(connection, FIRST_CURRENT)) {
      current(statement, begun).execute();
    }
  }

  private static void followers(Connection connection, List<OpenConversation> begun)
      throws SQLException {
    if (begun.isEmpty()) {
      return;
    }
    try (var statement = new BatchStatement(connection, NEXT_CURRENT)) {
      var updated =
          current(statement, begun)
              .uuids(begun, c -> c.follows() == null ? null : c.follows().value())
              .execute();
      if (updated != begun.size()) {
        throw new LaneRows.VersionConflict();
      }
    }
  }

  private static BatchStatement current(BatchStatement statement, List<OpenConversation> begun)
      throws SQLException {
    return statement
        .uuids(begun, TurnCommit::workspace)
        .uuids(begun, c -> c.address().bot().value())
        .texts(begun, c -> c.address().userId())
        .uuids(begun, c -> c.id().value());
  }

  private record Line(OpenConversation of, Entry entry) {}

  private record Taken(OpenConversation of, TakenInput input) {}

  private record Answer(OpenConversation of, Answered answered) {}

  private record Told(OpenConversation of, String event) {}

  private static int turns(Connection connection, List<OpenConversation> touched)
      throws SQLException {
    var lines = new ArrayList<Line>(touched.size() * 4);
    var inputs = new ArrayList<Taken>(touched.size());
    var answers = new ArrayList<Answer>(touched.size());
    var events = new ArrayList<Told>(touched.size());
    for (var conversation : touched) {
      conversation.entries().forEach(entry -> lines.add(new Line(conversation, entry)));
      conversation.inputs().forEach(input -> inputs.add(new Taken(conversation, input)));
      conversation.answers().forEach(answer -> answers.add(new Answer(conversation, answer)));
      conversation.events().forEach(event -> events.add(new Told(conversation, event)));
    }
    try (var statement = new BatchStatement(connection, EVERY_BATCH)) {
      entries(statement, lines);
      inputs(statement, inputs);
      statement
          .uuids(answers, a -> workspace(a.of()))
          .uuids(answers, a -> a.of().address().bot().value())
          .texts(answers, a -> a.answered().key())
          .uuids(answers, a -> a.of().id().value())
          .uuids(answers, a -> a.answered().entry().value())
          .longs(answers, a -> a.answered().seq())
          .instants(answers, a -> a.answered().at())
          .uuids(events, e -> workspace(e.of()))
          .texts(events, Told::event);
      threads(statement, touched);
      return statement.executeAll(5)[4];
    }
  }

  private static void entries(BatchStatement statement, List<Line> lines) throws SQLException {
    statement
        .uuids(lines, l -> workspace(l.of()))
        .uuids(lines, l -> l.of().id().value())
        .longs(lines, l -> l.entry().seq())
        .uuids(lines, l -> l.entry().id().value())
        .texts(lines, l -> l.entry().kind().text())
        .texts(lines, l -> l.entry().role().text())
        .texts(lines, l -> l.entry().authorId())
        .texts(lines, l -> l.entry().authorName())
        .texts(lines, l -> l.entry().content())
        .texts(lines, l -> l.entry().cid())
        .texts(lines, l -> l.entry().node())
        .ints(lines, l -> l.entry().delayMs())
        .instants(lines, l -> l.entry().at());
  }

  private static void inputs(BatchStatement statement, List<Taken> inputs) throws SQLException {
    statement
        .uuids(inputs, i -> workspace(i.of()))
        .uuids(inputs, i -> i.of().id().value())
        .longs(inputs, i -> i.input().turn())
        .texts(inputs, i -> i.input().kind())
        .texts(inputs, i -> i.input().body())
        .texts(inputs, i -> i.input().around())
        .longs(inputs, i -> i.input().seed())
        .instants(inputs, i -> i.input().at());
  }

  private static void threads(BatchStatement statement, List<OpenConversation> touched)
      throws SQLException {
    statement
        .uuids(touched, TurnCommit::workspace)
        .uuids(touched, c -> c.id().value())
        .longs(touched, OpenConversation::version)
        .texts(touched, OpenConversation::session)
        .longs(touched, OpenConversation::seq)
        .longs(touched, OpenConversation::turn)
        .longs(touched, c -> c.snapshot().visitorAcked())
        .longs(touched, c -> c.snapshot().visitorRead())
        .longs(touched, c -> c.snapshot().agentRead())
        .instants(touched, OpenConversation::lastInboundAt)
        .instants(touched, OpenConversation::lastHumanAt)
        .instants(touched, c -> c.snapshot().lastActivityAt())
        .instants(touched, OpenConversation::wakeAt)
        .uuids(
            touched, c -> c.lastVisitorMessage() == null ? null : c.lastVisitorMessage().value());
  }

  private static void standings(Connection connection, List<OpenConversation> changed)
      throws SQLException {
    if (changed.isEmpty()) {
      return;
    }
    try (var statement = new BatchStatement(connection, STANDINGS)) {
      statement
          .uuids(changed, TurnCommit::workspace)
          .uuids(changed, c -> c.id().value())
          .uuids(changed, c -> c.contact().value())
          .texts(changed, c -> lower(c.standing().state()))
          .texts(changed, c -> lower(c.standing().handler()))
          .longs(changed, c -> c.standing().handlerVersion())
          .uuids(changed, c -> c.standing().assignee())
          .instants(changed, c -> c.standing().waitingSince())
          .instants(changed, c -> c.standing().snoozedUntil())
          .instants(changed, c -> c.standing().resolvedAt())
          .texts(changed, c -> lower(c.standing().resolvedBy()))
          .texts(changed, c -> c.standing().resolveReason())
          .ints(changed, c -> c.standing().reopenCount())
          .booleans(changed, c -> c.standing().missed())
          .texts(changed, c -> Json.write(c.attributes()))
          .execute();
    }
  }

  private static void timers(Connection connection, List<OpenConversation> changed)
      throws SQLException {
    var wakes = changed.stream().filter(c -> c.wakeAt() != null).toList();
    if (!wakes.isEmpty()) {
      try (var statement = new BatchStatement(connection, WAKES)) {
        statement
            .uuids(wakes, TurnCommit::workspace)
            .uuids(wakes, c -> c.id().value())
            .uuids(wakes, c -> c.address().bot().value())
            .texts(wakes, c -> c.address().userId())
            .instants(wakes, OpenConversation::wakeAt)
            .execute();
      }
    }
    var sleeps = changed.stream().filter(c -> c.wakeAt() == null).toList();
    if (!sleeps.isEmpty()) {
      try (var statement = new BatchStatement(connection, SLEEPS)) {
        statement.uuids(sleeps, TurnCommit::workspace).uuids(sleeps, c -> c.id().value()).execute();
      }
    }
  }

  private static UUID workspace(OpenConversation conversation) {
    return conversation.address().workspace().value();
  }

  private static @Nullable String lower(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
