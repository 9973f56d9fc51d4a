package org.rookery.app.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The little plain JDBC that copying needs. */
final class Sql {
  /** One row to one value. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private Sql() {}

  static <T> List<T> list(Connection connection, String query, Row<T> row) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<T>();
      while (rows.next()) found.add(row.read(rows));
      return List.copyOf(found);
    }
  }

  static <T> T one(Connection connection, String query, Row<T> row) throws SQLException {
    return list(connection, query, row).getFirst();
  }

  static void run(Connection connection, String command) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  static String quote(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
