package org.rookery.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.rookery.app.backup.Backup;
import org.rookery.app.backup.CannotCopy;
import org.rookery.app.backup.Restore;
import org.rookery.embeddedpostgres.CannotStartPostgres;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * What the application does besides serving: {@code backup FILE DATA}, {@code restore FILE DATA},
 * {@code proof verify FILE [FINGERPRINT]}.
 */
final class Tools {
  private static final Set<String> NAMES = Set.of("backup", "restore", "proof");

  private Tools() {}

  static boolean knows(String[] arguments) {
    return arguments.length > 0 && NAMES.contains(arguments[0]);
  }

  /** Gives the exit code. */
  static int run(String[] arguments) {
    LoggingSystem.get(Tools.class.getClassLoader()).setLogLevel(null, LogLevel.ERROR);
    if (arguments[0].equals("proof")) {
      return ProofTool.verify(Path.of(arguments[2]), arguments.length > 3 ? arguments[3] : "");
    }
    try {
      run(arguments[0], Path.of(arguments[1]), Path.of(arguments[2]));
      return 0;
    } catch (CannotCopy | CannotStartPostgres e) {
      System.err.println("rookery: " + e.getMessage());
      return 1;
    }
  }

  private static void run(String tool, Path file, Path data) {
    if (tool.equals("backup")) {
      new Backup(data, InstantSource.system()).writeTo(file);
      System.out.println("The backup is in " + file + "; it holds the keys, so keep it safe.");
    } else {
      new Restore(data, OwnedDatabase::shape).readFrom(file);
      System.out.println("Restored to " + data + ".");
    }
  }
}
