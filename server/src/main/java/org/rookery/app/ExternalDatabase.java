package org.rookery.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What an external PostgreSQL must be and allow before migrations run on it. */
final class ExternalDatabase {
  private static final int OLDEST = 18;
  private static final String MAY_CREATE_ROLES =
      "select rolcreaterole or rolsuper from pg_roles where rolname = current_user";

  /** Something whoever runs the database can put right; the message is the sentence to show. */
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String sentence) {
      super(sentence);
    }
  }

  private ExternalDatabase() {}

  /** Fails with a sentence if it cannot be used. */
  static void check(String url, String user, String password) {
    var place = url.replaceFirst("\\?.*", "");
    try (var connection = DriverManager.getConnection(url, user, password)) {
      var version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new Unusable(
            "The database at %s is PostgreSQL %d; Rookery needs %d or newer."
                .formatted(place, version, OLDEST));
      }
      if (!mayCreateRoles(connection)) {
        throw new Unusable(
            "The user %s of the database at %s may not create roles; give it createrole."
                .formatted(user, place));
      }
    } catch (SQLException e) {
      throw new Unusable(
          "The database at %s cannot be used as %s: %s".formatted(place, user, reason(e)));
    }
  }

  private static boolean mayCreateRoles(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(MAY_CREATE_ROLES)) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private static String reason(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
