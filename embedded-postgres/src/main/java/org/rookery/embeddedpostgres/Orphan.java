package org.rookery.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.rookery.embeddedpostgres.CannotStartPostgres.Reason;

/** A server left behind by a process that was killed. We hold the folder's lock, so it is ours. */
final class Orphan {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Orphan() {}

  static void stopIn(Path cluster) {
    PostmasterPid.read(cluster).ifPresent(left -> stop(left, cluster));
  }

  private static void stop(PostmasterPid left, Path cluster) {
    if (left.isServer()) {
      Postmaster.Signal.INTERRUPT.send(left.pid());
      if (!Waiting.until(PATIENCE, () -> !left.isRunning())) {
        Postmaster.Signal.QUIT.send(left.pid());
        if (!Waiting.until(PATIENCE, () -> !left.isRunning())) throw stillThere(left, cluster);
      }
    } else if (left.isRunning()) {
      forget(cluster); // the number belongs to another program now
    }
  }

  private static CannotStartPostgres stillThere(PostmasterPid left, Path cluster) {
    return new CannotStartPostgres(
        Reason.FOLDER_IN_USE,
        "An earlier PostgreSQL (process " + left.pid() + ") in " + cluster + " does not stop.");
  }

  private static void forget(Path cluster) {
    try {
      Files.deleteIfExists(PostmasterPid.file(cluster));
    } catch (IOException e) {
      throw new CannotStartPostgres(
          Reason.FOLDER_NOT_WRITABLE, "The folder " + cluster + " cannot be written.", e);
    }
  }
}
