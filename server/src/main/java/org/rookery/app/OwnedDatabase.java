package org.rookery.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.rookery.embeddedpostgres.EmbeddedPostgres;
import org.rookery.platform.secrets.MasterKey;

/**
 * The migrated database, seen as its owner: embedded, or an external server. The application never
 * works as the owner; it gets the passwords of the two roles that row-level security binds.
 */
final class OwnedDatabase implements AutoCloseable {
  private static final String NAME = "rookery";
  static final Path KEY_FILE = Path.of("keys", "master.key");
  private static final String OWNER = "rookery_owner";

  private final @Nullable EmbeddedPostgres embedded;
  private final String url;
  private final MasterKey key;
  private final Supplier<Duration> stopLimit;

  private OwnedDatabase(
      @Nullable EmbeddedPostgres embedded,
      String url,
      MasterKey key,
      Supplier<Duration> stopLimit) {
    this.embedded = embedded;
    this.url = url;
    this.key = key;
    this.stopLimit = stopLimit;
  }

  /**
   * Starts and migrates it.
   *
   * @param stopLimit how long its own server may take to stop, asked when it is told to
   */
  static OwnedDatabase start(
      RookerySettings settings, MasterKey key, Supplier<Duration> stopLimit) {
    var external = settings.database().url();
    if (external != null) {
      var owner = settings.database();
      ExternalDatabase.check(external, owner.user(), owner.password());
      var database = new OwnedDatabase(null, external, key, stopLimit);
      database.migrate(owner.user(), owner.password());
      return database;
    }
    var folder = settings.folder().resolve("pg");
    var postgres =
        EmbeddedPostgres.start(
            settings.database().durable()
                ? EmbeddedPostgres.Settings.in(folder)
                : EmbeddedPostgres.Settings.forTests(folder));
    try {
      return startIn(postgres, key, stopLimit);
    } catch (RuntimeException e) {
      postgres.stop();
      throw e;
    }
  }

  private static OwnedDatabase startIn(
      EmbeddedPostgres postgres, MasterKey key, Supplier<Duration> stopLimit) {
    var url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + NAME;
    var database = new OwnedDatabase(postgres, url, key, stopLimit);
    database.createOwner(postgres);
    database.migrate(OWNER, database.password(OWNER));
    return database;
  }

  /** Roles, database and tables as a backup of that version knew them, in an empty server. */
  static void shape(EmbeddedPostgres postgres, Path data, String version) {
    var key = MasterKey.in(data.resolve(KEY_FILE));
    var url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + NAME;
    var database = new OwnedDatabase(postgres, url, key, () -> StopConfiguration.WHOLE);
    database.createOwner(postgres);
    database.migrate(OWNER, database.password(OWNER), version);
  }

  /** The superuser makes the owner and its database; from then on nothing runs as superuser. */
  private void createOwner(EmbeddedPostgres postgres) {
    var url = postgres.jdbcUrl("postgres", postgres.superuser());
    try (var connection =
        DriverManager.getConnection(url, postgres.superuser(), postgres.password())) {
      if (isMissing(connection, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
        execute(connection, "create role " + OWNER + " login createrole");
      }
      setPassword(connection, OWNER);
      if (isMissing(connection, "select 1 from pg_database where datname = '" + NAME + "'")) {
        execute(connection, "create database " + NAME + " owner " + OWNER);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded database cannot be prepared.", e);
    }
  }

  private void migrate(String owner, String password) {
    migrate(owner, password, "latest");
  }

  private void migrate(String owner, String password, String version) {
    Flyway.configure()
        .dataSource(url, owner, password)
        .defaultSchema("platform")
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
    try (var connection = DriverManager.getConnection(url, owner, password)) {
      setPassword(connection, "rookery_app");
      setPassword(connection, "rookery_path");
    } catch (SQLException e) {
      throw new IllegalStateException("The roles of the application cannot be prepared.", e);
    }
  }

  String url() {
    return url;
  }

  /** A connection of its own, outside of every pool. */
  Connection connection(String role, String name) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", role);
    properties.setProperty("password", password(role));
    properties.setProperty("ApplicationName", name);
    return DriverManager.getConnection(url, properties);
  }

  /** Derived from the installation's key, so that all nodes of one installation know it. */
  String password(String role) {
    return HexFormat.of().formatHex(key.derive("password of " + role));
  }

  private void setPassword(Connection connection, String role) throws SQLException {
    execute(connection, "alter role " + role + " password '" + password(role) + "'");
  }

  private static boolean isMissing(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return !rows.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.stop(stopLimit.get());
    }
  }
}
