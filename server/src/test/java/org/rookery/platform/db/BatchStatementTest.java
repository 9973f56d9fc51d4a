package org.rookery.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rookery.testing.PathTest;

/** Columns arrive in the database as they are, whatever is in them. */
class BatchStatementTest extends PathTest {

  @Test
  void uuidsArriveInOrderAndNullsStayNulls() throws SQLException {
    var sent = Arrays.asList(UUID.randomUUID(), null, new UUID(0, 0), new UUID(-1, Long.MIN_VALUE));

    for (var run = 0; run < 7; run++) { // the driver changes its ways with the fifth
      assertThat(arrived(sent)).isEqualTo(sent);
    }
    assertThat(arrived(List.of())).isEmpty();
  }

  @Test
  void thePathFindsRowsByTheirKeysAndReadsNoTableWhole() throws SQLException {
    try (var connection = path.connections().getConnection();
        var statement = connection.createStatement()) {
      var plan =
          statement.executeQuery(
              "explain select d.seq from unnest(array[gen_random_uuid()], array[gen_random_uuid()],"
                  + " array['k']) as a(w, b, k) join conversation.dedupe d"
                  + " on d.workspace_id = a.w and d.bot_id = a.b and d.key = a.k");
      var text = new StringBuilder();
      while (plan.next()) {
        text.append(plan.getString(1)).append('\n');
      }

      assertThat(text.toString()).contains("Index").doesNotContain("Seq Scan", "Hash Join");
      connection.rollback();
    }
  }

  private List<UUID> arrived(List<UUID> sent) throws SQLException {
    try (var connection = path.connections().getConnection();
        var statement = new BatchStatement(connection, "select x from unnest(?::uuid[]) as a(x)")) {
      var rows = statement.uuids(sent, uuid -> uuid).query();
      var arrived = new ArrayList<UUID>();
      while (rows.next()) {
        arrived.add(rows.getObject(1, UUID.class));
      }
      connection.rollback();
      return arrived;
    }
  }
}
