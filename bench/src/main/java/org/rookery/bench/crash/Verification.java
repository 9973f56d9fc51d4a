package org.rookery.bench.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rookery.bench.crash.Ledger.Acknowledged;
import org.rookery.embeddedpostgres.EmbeddedPostgres.Access;
import org.rookery.message.MessageId;

/** Compares what is stored with what the visitors were told. */
final class Verification {
  /** A visitor's line as it is stored. */
  private record Stored(UUID id, long seq) {}

  private Verification() {}

  /** One sentence for each thing that is wrong. */
  static List<String> of(Access database, Ledger ledger, Phones phones) throws SQLException {
    var wrong = new ArrayList<>(ledger.complaints());
    try (var connection = open(database)) {
      var stored = stored(connection);
      for (var frame : ledger.acknowledged().values()) check(frame, stored, wrong);
      complain(connection, GAPS, "conversations have a gap in their stream", wrong);
      complain(connection, DOUBLES, "frames are stored more than once", wrong);
      complain(connection, UNSAID, "visitor inputs have no line in the stream", wrong);
      complain(connection, FIRED_TWICE, "timers fired twice", wrong);
      complain(connection, FIRED_EARLY, "timers fired too early", wrong);
      complain(connection, FORGOTTEN, "timers are forgotten", wrong);
      complain(connection, TURNS, "conversations lost a turn", wrong);
      complain(connection, EVENTS, "turns have no event, or two", wrong);
      complain(
          connection, SENT_AND_KEPT, "messages are in the outbox and in the dead letters", wrong);
      unsent(connection, phones, wrong);
    }
    return wrong;
  }

  /** How many of these frames are in the database. */
  static long stored(Access database, Iterable<String> cids) throws SQLException {
    try (var connection = open(database)) {
      var all = stored(connection);
      var found = 0L;
      for (var cid : cids) if (all.containsKey(cid)) found++;
      return found;
    }
  }

  /** Every conversation there is: workspace and conversation, a line each. */
  static List<String> conversations(Access database) throws SQLException {
    try (var connection = open(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select workspace_id, id from conversation.thread")) {
      var found = new ArrayList<String>();
      while (rows.next()) found.add(rows.getString(1) + " " + rows.getString(2));
      return found;
    }
  }

  static Connection open(Access database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl("rookery"), database.user(), database.password());
  }

  private static final String GAPS =
      """
      select count(*) from (
        select conversation_id from conversation.entry group by workspace_id, conversation_id
        having max(seq) - min(seq) + 1 <> count(*)) broken
      """;

  private static final String DOUBLES =
      """
      select count(*) from (
        select cid from conversation.entry where cid is not null
        group by workspace_id, cid having count(*) > 1) doubled
      """;

  private static final String UNSAID =
      """
      select abs((select count(*) from conversation.input where kind = 'visitor_said')
        - (select count(*) from conversation.entry where cid is not null and author_role = 'visitor'))
      """;

  private static final String TURNS =
      """
      select count(*) from conversation.thread t where t.turn <>
        (select count(*) from conversation.input i
         where i.workspace_id = t.workspace_id and i.conversation_id = t.id)
      """;

  private static final String EVENTS =
      """
      select abs((select count(*) from platform.event where kind = 'conversation.turn')
        - (select count(*) from conversation.input))
      """;

  /**
   * The rounds of the waiting bot: it asks, is answered, waits, says that the time is over. What is
   * said during the wait changes nothing. A message that comes when the time is over already fires
   * the timer itself and answers the next question: it stands before that question, at its instant.
   */
  private static final String ROUNDS =
      """
      with line as (
        select workspace_id, conversation_id, node, author_role, at,
          count(*) filter (where node = '%1$s') over (stream order by seq) as begun,
          count(*) filter (where node = '%1$s') over (stream order by at) as begun_then
        from conversation.entry window stream as (partition by workspace_id, conversation_id)),
      part as (
        select *, case author_role when 'visitor' then begun_then else begun end as round from line),
      round as (
        select min(at) filter (where author_role = 'visitor') as answered,
          min(at) filter (where node = '%2$s') as woken, count(*) filter (where node = '%2$s') as times
        from part where round > 0 group by workspace_id, conversation_id, round)
      select count(*) from round
      """
          .formatted(WaitingBot.ASKS, WaitingBot.WAKES);

  private static final String FIRED_TWICE =
      ROUNDS + "where times > 1 or (times = 1 and answered is null)";

  private static final String FIRED_EARLY =
      ROUNDS + "where woken < answered + interval '%d seconds'".formatted(WaitingBot.SECONDS);

  private static final String FIRED =
      "select count(*) from conversation.entry where node = '" + WaitingBot.WAKES + "'";

  /** Overdue, or never to be woken. */
  private static final String FORGOTTEN =
      """
      select count(*) from conversation.thread t
      where wake_at < now() - interval '2 seconds' or (wake_at is not null and not exists (
        select from conversation.timer w where w.workspace_id = t.workspace_id and w.conversation_id = t.id))
      """;

  private static final String SENT_AND_KEPT =
      "select count(*) from channel.outbox join channel.dead_letter using (workspace_id, id)";

  /** What the bot said on the pushed network, as far as the outbox is done with it. */
  private static final String SAID =
      """
      select e.id from conversation.entry e
      join conversation.thread t on t.workspace_id = e.workspace_id and t.id = e.conversation_id
      where t.channel = 'test' and e.kind = 'message' and e.author_role <> 'visitor'
        and not exists (select from channel.outbox o where o.workspace_id = e.workspace_id and o.id = e.id)
        and not exists (select from channel.dead_letter d where d.workspace_id = e.workspace_id and d.id = e.id)
      """;

  /**
   * Every message is with its receiver, or waits, or is a dead letter. The outbox goes on
   * meanwhile: what had left it when it was read has arrived when the phones are asked afterwards.
   */
  private static void unsent(Connection connection, Phones phones, List<String> wrong)
      throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(SAID)) {
      var pushed = phones.received();
      while (rows.next()) {
        var id = new MessageId(rows.getObject(1, UUID.class)).text();
        if (!pushed.contains(id)) wrong.add("the message " + id + " was never pushed");
      }
    }
  }

  /** How many timers fired. */
  static long fired(Access database) throws SQLException {
    try (var connection = open(database)) {
      return count(connection, FIRED);
    }
  }

  private static Map<String, Stored> stored(Connection connection) throws SQLException {
    var found = new HashMap<String, Stored>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select cid, id, seq from conversation.entry where cid is not null")) {
      while (rows.next()) {
        found.put(rows.getString(1), new Stored(rows.getObject(2, UUID.class), rows.getLong(3)));
      }
    }
    return found;
  }

  private static void check(Acknowledged frame, Map<String, Stored> stored, List<String> wrong) {
    var there = stored.get(frame.cid());
    if (there == null) {
      wrong.add("the frame " + frame.cid() + " got ok and is not stored");
    } else if (there.seq() != frame.seq() || !new MessageId(there.id()).text().equals(frame.id())) {
      wrong.add("the frame " + frame.cid() + " is stored as another than its ok said");
    }
  }

  private static void complain(
      Connection connection, String count, String about, List<String> wrong) throws SQLException {
    var found = count(connection, count);
    if (found > 0) wrong.add(found + " " + about);
  }

  private static long count(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
