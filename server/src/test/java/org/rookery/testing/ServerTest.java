package org.rookery.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.rookery.app.Rookery;
import org.rookery.platform.db.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole server on a free port with a database of its own, started once for all tests of a run.
 * Tests make their own partners and workspaces ({@link World}), so that none sees another's rows;
 * the clock is moved by hand.
 *
 * <p>Do not add properties, mock beans or configurations in a subclass: each set of them would
 * start another server.
 */
@SpringBootTest(classes = Rookery.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({MovableClock.Wiring.class, World.class})
public abstract class ServerTest {

  static {
    Api.allowHostHeader();
  }

  @LocalServerPort protected int port;
  @Autowired protected World world;
  @Autowired protected MovableClock clock;
  @Autowired protected Database database;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    var folder = freshFolder();
    properties.add("rookery.data", folder::toString);
    properties.add("rookery.database.durable", () -> "false");
    // The desk looks when a test tells it to: a round of its own would still have an earlier time.
    properties.add("rookery.desk.look-every", () -> "P1D");
    properties.add("rookery.reviews.look-every", () -> "P1D");
    properties.add("rookery.limits.auth-per-minute", () -> "100000");
    properties.add("rookery.limits.factor", () -> "10000");
    properties.add("rookery.passwords.memory-kib", () -> "64");
    properties.add("rookery.passwords.passes", () -> "1");
    properties.add("rookery.outbound.allowed-hosts", () -> "localhost");
  }

  private static Path freshFolder() {
    try {
      var folders = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
      return Files.createTempDirectory(folders, "run");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A client that nobody has signed in. */
  protected Api anonymous() {
    return new Api(port);
  }

  @AfterEach
  void setTheClockRight() {
    clock.reset();
  }
}
