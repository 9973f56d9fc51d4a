package org.rookery.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.rookery.embeddedpostgres.CannotStartPostgres.Reason;

/** The data of one server and the password of its superuser. */
record Cluster(Path data, String password) {
  static final String SUPERUSER = "postgres";

  /** Opens the cluster of a folder, or makes it: same sort order and encoding on every system. */
  static Cluster openOrMake(Path folder, Binaries binaries, Unprivileged unprivileged) {
    var data = folder.resolve("cluster");
    try {
      if (!Files.exists(data)) make(folder, data, binaries, unprivileged);
      unprivileged.own(data);
      checkVersion(data);
      return new Cluster(data, passwordIn(folder));
    } catch (IOException e) {
      throw new CannotStartPostgres(
          Reason.FOLDER_NOT_USABLE,
          "The database folder " + folder + " cannot be read: " + e.getMessage() + ".",
          e);
    }
  }

  static String passwordIn(Path folder) {
    try {
      return Files.readString(passwordFile(folder)).strip();
    } catch (IOException e) {
      throw new CannotStartPostgres(
          Reason.FOLDER_NOT_USABLE,
          "The password of the database in " + folder + " cannot be read; restore the file.",
          e);
    }
  }

  private static Path passwordFile(Path folder) {
    return folder.resolve("password");
  }

  /** Made aside and renamed when whole, so that an interrupted start leaves nothing half made. */
  private static void make(Path folder, Path data, Binaries binaries, Unprivileged unprivileged)
      throws IOException {
    var password = newPassword();
    Folders.writeSecret(passwordFile(folder), password);
    var aside = folder.resolve("cluster.new");
    Folders.delete(aside);
    Files.createDirectories(aside);
    unprivileged.own(aside);
    var passwordForInitdb = unprivileged.secretFile(folder.resolve("password.new"), password);
    var initdb =
        Command.run(
            unprivileged.command(
                List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + aside,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordForInitdb,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums")));
    Files.delete(passwordForInitdb);
    if (!initdb.succeeded()) {
      throw new CannotStartPostgres(
          Reason.SERVER_FAILED, "The database could not be made: " + initdb.said());
    }
    Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String newPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void checkVersion(Path data) throws IOException {
    var found = Files.readString(data.resolve("PG_VERSION")).strip();
    var ours = Binaries.VERSION.substring(0, Binaries.VERSION.indexOf('.'));
    if (!found.equals(ours)) {
      throw new CannotStartPostgres(
          Reason.FOLDER_NOT_USABLE,
          "The database in "
              + data
              + " was made by PostgreSQL "
              + found
              + ", this is "
              + ours
              + ".");
    }
  }
}
