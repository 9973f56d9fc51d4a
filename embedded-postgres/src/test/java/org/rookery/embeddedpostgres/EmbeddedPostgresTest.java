package org.rookery.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rookery.embeddedpostgres.CannotStartPostgres.Reason;
import org.rookery.embeddedpostgres.EmbeddedPostgres.Settings;

class EmbeddedPostgresTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void startsDurablyAndKeepsItsDataOverAStop() throws SQLException {
    try (var postgres = EmbeddedPostgres.start(durable())) {
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
      assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
      assertThat(ask(postgres, "select datlocale from pg_database where datname = 'postgres'"))
          .isEqualTo("C.UTF-8");
      run(postgres, "create table note(text text)");
      run(postgres, "insert into note values ('kept')");
    }

    try (var postgres = EmbeddedPostgres.start(durable())) {
      assertThat(ask(postgres, "select text from note")).isEqualTo("kept");
    }
  }

  @Test
  void refusesAWrongPassword() {
    try (var postgres = EmbeddedPostgres.start(forgetful())) {
      var url = postgres.jdbcUrl("postgres", postgres.superuser());

      var refusal =
          catchThrowableOfType(
              SQLException.class, () -> DriverManager.getConnection(url + "&password=guess"));

      assertThat(refusal.getSQLState()).isEqualTo("28P01");
    }
  }

  @Test
  void keepsThePasswordFromOtherUsers() throws IOException {
    EmbeddedPostgres.start(forgetful()).stop();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("password"))))
        .isEqualTo("rw-------");
    assertThat(file("password.new")).doesNotExist();
  }

  @Test
  void repairsHalfUnpackedPrograms() throws IOException {
    var settings = forgetful().withBinaries(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("bin/bin"));
    Files.writeString(folder.resolve("bin/bin/postgres"), "cut off");

    try (var postgres = EmbeddedPostgres.start(settings)) {
      assertThat(postgres.isRunning()).isTrue();
    }
  }

  @Test
  void startsOverAfterAnInterruptedFirstStart() throws IOException {
    Files.createDirectories(file("cluster.new/base"));
    Files.writeString(file("password"), "of the interrupted start");

    try (var postgres = EmbeddedPostgres.start(forgetful())) {
      assertThat(postgres.password()).isNotEqualTo("of the interrupted start");
      assertThat(postgres.isRunning()).isTrue();
    }
  }

  @Test
  void refusesASecondStartInTheSameFolder() {
    try (var postgres = EmbeddedPostgres.start(forgetful())) {
      var refusal = refusal(forgetful());

      assertThat(refusal.reason()).isEqualTo(Reason.FOLDER_IN_USE);
      assertThat(refusal).hasMessageContaining(folder.toString()).hasMessageContaining("in use");
      assertThat(postgres.isRunning()).isTrue();
    }
  }

  @Test
  void refusesATakenPort() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var refusal = refusal(forgetful().withPort(other.getLocalPort()));

      assertThat(refusal.reason()).isEqualTo(Reason.PORT_TAKEN);
      assertThat(refusal).hasMessageContaining(Integer.toString(other.getLocalPort()));
    }
    EmbeddedPostgres.start(forgetful()).stop();
  }

  @Test
  void refusesAFolderThatIsAFile() throws IOException {
    Files.writeString(file("taken"), "a file");

    var refusal = refusal(Settings.forTests(file("taken")));

    assertThat(refusal.reason()).isEqualTo(Reason.FOLDER_NOT_WRITABLE);
  }

  @Test
  void refusesTheDataOfAnotherVersion() throws IOException {
    EmbeddedPostgres.start(forgetful()).stop();
    Files.writeString(file("cluster/PG_VERSION"), "17\n");

    var refusal = refusal(forgetful());

    assertThat(refusal.reason()).isEqualTo(Reason.FOLDER_NOT_USABLE);
    assertThat(refusal).hasMessageContaining("PostgreSQL 17");
  }

  @Test
  void tellsWhyTheServerDoesNotStart() {
    var refusal = refusal(forgetful().with("max_connections", "-5"));

    assertThat(refusal.reason()).isEqualTo(Reason.SERVER_FAILED);
    assertThat(refusal).hasMessageContaining("max_connections");
  }

  @Test
  void aPidFileWithTheNumberOfAnotherProgramDoesNotStopTheStart() throws IOException {
    EmbeddedPostgres.start(forgetful()).stop();
    Files.writeString(PostmasterPid.file(file("cluster")), ProcessHandle.current().pid() + "\n");

    try (var postgres = EmbeddedPostgres.start(forgetful())) {
      assertThat(postgres.isRunning()).isTrue();
    }
  }

  @Test
  void aKilledOwnerTakesItsServerAlongAndLosesNothing() throws Exception {
    var owner = owner(durable());
    var server = PostmasterPid.read(file("cluster")).orElseThrow();

    owner.destroyForcibly().waitFor();

    assertThat(Waiting.until(PATIENCE, () -> !server.isRunning())).isTrue();
    try (var postgres = EmbeddedPostgres.start(durable())) {
      assertThat(ask(postgres, "select count(*) from owned")).isEqualTo("1");
    }
  }

  @Test
  void aServerThatOutlivedItsOwnerIsStoppedFirst() throws Exception {
    EmbeddedPostgres.start(durable()).stop();
    var orphan = orphan();
    assertThat(Waiting.until(PATIENCE, this::isReady)).isTrue();

    try (var postgres = EmbeddedPostgres.start(durable())) {
      assertThat(orphan.waitFor(1, TimeUnit.SECONDS)).isTrue();
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
    }
  }

  /** Where the kernel forbids user namespaces, a server of root runs as another user. */
  @Test
  void runsAsAnotherUserWhenItMust() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    var user = Unprivileged.isRoot() ? Unprivileged.otherUser() : Unprivileged.choose();
    var settings = forgetful().withBinaries(folder.resolve("bin"));

    try (var postgres = EmbeddedPostgres.start(settings, () -> user)) {
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
    }
    try (var postgres = EmbeddedPostgres.start(settings, Unprivileged::choose)) {
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void recoversWhenTheWholeGroupWasKilled() throws Exception {
    var owner = owner(durable());
    var server = PostmasterPid.read(file("cluster")).orElseThrow();

    owner.destroyForcibly();
    ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
    owner.waitFor();

    try (var postgres = EmbeddedPostgres.start(durable())) {
      assertThat(ask(postgres, "select count(*) from owned")).isEqualTo("1");
    }
  }

  @Test
  void aStopIsOverInItsTimeAlsoWhenTheServerHearsNoSignalAndTheCallerIsInterrupted()
      throws Exception {
    var postgres = EmbeddedPostgres.start(forgetful());
    var server = PostmasterPid.read(file("cluster")).orElseThrow();
    Command.run(List.of("kill", "-STOP", Long.toString(server.pid())));
    var began = System.nanoTime();

    Thread.currentThread().interrupt();
    postgres.stop(Duration.ofSeconds(1));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
    assertThat(Waiting.until(PATIENCE, () -> !server.isRunning())).isTrue();
    try (var next = EmbeddedPostgres.start(forgetful())) {
      assertThat(ask(next, "select 1")).isEqualTo("1");
    }
  }

  /** A server started by hand, that no JVM watches. */
  private Process orphan() throws IOException {
    var postgres = durable().binaries().resolve("bin/postgres").toString();
    var program = List.of(postgres, "-D", file("cluster").toString(), "-c", "port=" + freePort());
    return new ProcessBuilder(Unprivileged.choose().command(program))
        .redirectErrorStream(true)
        .redirectOutput(file("orphan.log").toFile())
        .start();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private boolean isReady() {
    return PostmasterPid.read(file("cluster")).filter(PostmasterPid::ready).isPresent();
  }

  /** Another JVM that owns the server and has committed one row. */
  private static Process owner(Settings settings) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Owner.class.getName(),
                settings.folder().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("committed");
    return process;
  }

  /** The main class of that JVM. */
  static final class Owner {
    private Owner() {}

    public static void main(String[] args) throws Exception {
      var postgres = EmbeddedPostgres.start(durableIn(Path.of(args[0])));
      run(postgres, "create table owned(number int)");
      run(postgres, "insert into owned values (1)");
      System.out.println("committed");
      Thread.currentThread().join();
    }
  }

  private Settings durable() {
    return durableIn(folder);
  }

  private static Settings durableIn(Path folder) {
    return Settings.in(folder).withBinaries(Settings.forTests(folder).binaries());
  }

  private Settings forgetful() {
    return Settings.forTests(folder);
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static CannotStartPostgres refusal(Settings settings) {
    return catchThrowableOfType(
        CannotStartPostgres.class, () -> EmbeddedPostgres.start(settings).stop());
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    var url = postgres.jdbcUrl("postgres", postgres.superuser());
    return DriverManager.getConnection(url + "&password=" + postgres.password());
  }

  private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (var connection = connect(postgres);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (var connection = connect(postgres);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
