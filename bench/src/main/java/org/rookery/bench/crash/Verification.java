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
  static List<String> of(Access database, Ledger ledger) throws SQLException {
    var wrong = new ArrayList<>(ledger.complaints());
    try (var connection = open(database)) {
      var stored = stored(connection);
      for (var frame : ledger.acknowledged().values()) check(frame, stored, wrong);
      complain(connection, GAPS, "conversations have a gap in their stream", wrong);
      complain(connection, DOUBLES, "frames are stored more than once", wrong);
      complain(connection, UNSAID, "visitor inputs have no line in the stream", wrong);
      complain(connection, FIRED_TWICE, "timers fired twice", wrong);
      complain(connection, TURNS, "conversations lost a turn", wrong);
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

  /** Two ticks in a row that made the bot say the same at the same node. */
  private static final String FIRED_TWICE =
      """
      select count(*) from conversation.input a
        join conversation.input b on b.conversation_id = a.conversation_id and b.turn = a.turn + 1
        join conversation.entry x on x.conversation_id = a.conversation_id and x.at = a.at
        join conversation.entry y on y.conversation_id = a.conversation_id and y.at = b.at
      where a.kind = 'tick' and b.kind = 'tick' and x.author_role = 'bot' and y.author_role = 'bot'
        and x.node = y.node and x.content = y.content and x.seq < y.seq
      """;

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
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(count)) {
      rows.next();
      if (rows.getLong(1) > 0) wrong.add(rows.getLong(1) + " " + about);
    }
  }
}
