package org.rookery.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rookery.app.backup.Backup;
import org.rookery.app.backup.CannotCopy;
import org.rookery.app.backup.Restore;
import org.rookery.embeddedpostgres.EmbeddedPostgres;
import org.rookery.platform.events.EventCursor;
import org.rookery.platform.events.EventLog;
import org.rookery.platform.events.StoredEvent;
import org.rookery.platform.secrets.MasterKey;

/** One installation is made, backed up while it runs, and restored; each test looks at one side. */
class BackupTest {
  @TempDir static Path shared;

  @TempDir Path folder;

  private static Path data;
  private static Path file;
  private static Path copy;

  @BeforeAll
  static void backUpAndRestore() throws Exception {
    data = shared.resolve("data");
    file = shared.resolve("copy.rookery");
    copy = shared.resolve("copy");
    MasterKey.in(data.resolve(OwnedDatabase.KEY_FILE));
    Files.createDirectories(data.resolve("files/ab"));
    Files.writeString(data.resolve("files/ab/picture"), "a picture");
    try (var postgres = EmbeddedPostgres.start(settings(data))) {
      OwnedDatabase.shape(postgres, data, "latest");
      addAttribute(postgres, "colour");
      makeTransactionIdsHigherThanAFreshClusterHas(postgres);
      for (var number = 1; number <= 3; number++) append(postgres, number);
      remember(postgres, next(postgres, EventCursor.START, 3).getFirst().position());
      new Backup(data, InstantSource.system()).writeTo(file);
      addAttribute(postgres, "after_the_backup");
    }
    new Restore(copy, OwnedDatabase::shape).readFrom(file);
  }

  @Test
  void aRunningInstallationComesBackAsItWas() throws SQLException {
    try (var postgres = EmbeddedPostgres.start(settings(copy))) {
      assertThat(ask(postgres, "select string_agg(key, ',') from contact.attribute"))
          .isEqualTo("colour");
    }
  }

  @Test
  void restoringRaisesTheEpochBecauseTransactionIdsStartOver() throws SQLException {
    try (var postgres = EmbeddedPostgres.start(settings(copy))) {
      assertThat(ask(postgres, "select epoch from platform.cluster")).isEqualTo("2");
    }
  }

  @Test
  void eventsFromBeforeTheBackupAndAfterTheRestoreComeOnceEach() throws SQLException {
    try (var postgres = EmbeddedPostgres.start(settings(copy))) {
      append(postgres, 4);
      append(postgres, 5);

      var seen = next(postgres, remembered(postgres), 4);

      assertThat(seen).extracting(StoredEvent::payload).containsExactly("2", "3", "4", "5");
      assertThat(seen).extracting(StoredEvent::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void filesAndKeysAreInTheCopyAndTheLockIsNot() {
    assertThat(copy.resolve("files/ab/picture")).hasContent("a picture");
    assertThat(copy.resolve(OwnedDatabase.KEY_FILE))
        .hasSameBinaryContentAs(data.resolve(OwnedDatabase.KEY_FILE));
    assertThat(copy.resolve("lock")).doesNotExist();
  }

  @Test
  void onlyTheOwnerMayReadABackup() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aStoppedInstallationIsStartedForItsBackup() {
    var second = folder.resolve("second.rookery");

    new Backup(data, InstantSource.system()).writeTo(second);

    assertThat(second).isNotEmptyFile();
    assertThat(EmbeddedPostgres.running(data.resolve("pg"))).isEmpty();
  }

  @Test
  void aFolderWithSomethingInItIsRefused() {
    assertThatThrownBy(() -> new Restore(data, OwnedDatabase::shape).readFrom(file))
        .isInstanceOf(CannotCopy.class)
        .hasMessageContaining("is not empty");
    assertThat(data.resolve("files/ab/picture")).exists();
  }

  @Test
  void aFileThatIsNoBackupIsRefusedAndLeavesNothing() throws IOException {
    var torn = Files.writeString(folder.resolve("torn"), "no zip at all");
    var target = folder.resolve("target");

    assertThatThrownBy(() -> new Restore(target, OwnedDatabase::shape).readFrom(torn))
        .isInstanceOf(CannotCopy.class)
        .hasMessageContaining("is no whole backup");
    assertThat(target).doesNotExist();
  }

  @Test
  void aFolderWithoutDatabaseCannotBeBackedUp() {
    var target = folder.resolve("target");

    assertThatThrownBy(() -> new Backup(folder, InstantSource.system()).writeTo(target))
        .isInstanceOf(CannotCopy.class)
        .hasMessageContaining("no embedded database");
    assertThat(target).doesNotExist();
  }

  private static void makeTransactionIdsHigherThanAFreshClusterHas(EmbeddedPostgres postgres)
      throws SQLException {
    run(
        postgres,
        "do $$ begin for i in 1..20000 loop"
            + " perform pg_current_xact_id(); commit; end loop; end $$");
  }

  private static void append(EmbeddedPostgres postgres, int number) throws SQLException {
    try (var connection = DriverManager.getConnection(url(postgres))) {
      DSL.using(connection)
          .transaction(tx -> new EventLog().append(tx.dsl(), null, "counted", number));
    }
  }

  /**
   * Behind that place everything there is, as soon as it is that much: a vacuum may hold it back.
   */
  private static List<StoredEvent> next(EmbeddedPostgres postgres, EventCursor after, int enough)
      throws SQLException {
    try (var connection = DriverManager.getConnection(url(postgres))) {
      return await()
          .until(
              () -> new EventLog().after(connection, after, 100), found -> found.size() >= enough);
    }
  }

  private static void remember(EmbeddedPostgres postgres, EventCursor cursor) throws SQLException {
    run(
        postgres,
        "insert into platform.event_cursor values ('counter', %d, '%s', %d, now())"
            .formatted(cursor.epoch(), cursor.xid(), cursor.id()));
  }

  private static EventCursor remembered(EmbeddedPostgres postgres) throws SQLException {
    var columns =
        ask(postgres, "select epoch || ' ' || xid || ' ' || id from platform.event_cursor");
    var parts = columns.split(" ");
    return new EventCursor(Integer.parseInt(parts[0]), parts[1], Long.parseLong(parts[2]));
  }

  private static EmbeddedPostgres.Settings settings(Path installation) {
    return EmbeddedPostgres.Settings.forTests(installation.resolve("pg"));
  }

  private static void addAttribute(EmbeddedPostgres postgres, String key) throws SQLException {
    run(
        postgres,
        "insert into contact.attribute (workspace_id, key, label, type, scope)"
            + " values ('00000000-0000-0000-0000-000000000001', '"
            + key
            + "', 'Label', 'text', 'contact')");
  }

  private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url(postgres));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url(postgres));
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String url(EmbeddedPostgres postgres) {
    return postgres.access().jdbcUrl("rookery") + "&password=" + postgres.password();
  }
}
