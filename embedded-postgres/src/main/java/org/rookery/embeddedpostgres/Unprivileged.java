package org.rookery.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rookery.embeddedpostgres.CannotStartPostgres.Reason;

/** How to run PostgreSQL, which refuses to run as root, when this process is root. */
record Unprivileged(List<String> prefix, boolean changesOwner) {
  private static final String NOBODY = "65534";

  private static final Unprivileged AS_WE_ARE = new Unprivileged(List.of(), false);

  /** A user namespace: seen from inside not root, while the files stay ours. */
  private static final Unprivileged NAMESPACE = new Unprivileged(List.of("unshare", "-U"), false);

  private static final Unprivileged OTHER_USER =
      new Unprivileged(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true);

  private static final Unprivileged OTHER_USER_BY_RUNUSER =
      new Unprivileged(List.of("runuser", "-u", "nobody", "--"), true);

  static Unprivileged choose() {
    return choose(List.of(NAMESPACE, OTHER_USER, OTHER_USER_BY_RUNUSER));
  }

  static Unprivileged otherUser() {
    return OTHER_USER;
  }

  private static Unprivileged choose(List<Unprivileged> ways) {
    if (!isRoot()) return AS_WE_ARE;
    return ways.stream()
        .filter(Unprivileged::works)
        .findFirst()
        .orElseThrow(
            () ->
                new CannotStartPostgres(
                    Reason.BINARIES_NOT_USABLE,
                    "PostgreSQL cannot run as root, and neither unshare, setpriv nor runuser works"
                        + " here; start as another user."));
  }

  static boolean isRoot() {
    return Command.run(List.of("id", "-u")).said().equals("0");
  }

  private boolean works() {
    var outcome = Command.run(command(List.of("id", "-u")));
    return outcome.succeeded() && !outcome.said().equals("0");
  }

  List<String> command(List<String> program) {
    var whole = new ArrayList<>(prefix);
    whole.addAll(program);
    return whole;
  }

  /**
   * Hands a folder or file over to the user the server runs as, and checks that he can reach it. A
   * user namespace reaches only what is our own, so what another user had comes back to us.
   */
  void own(Path path) {
    if (changesOwner) {
      Command.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, path.toString()));
      checkReachable(path);
    } else if (equals(NAMESPACE)) {
      Command.run(List.of("chown", "-R", "0:0", path.toString()));
    }
  }

  void checkReachable(Path path) {
    if (!changesOwner || Command.run(command(List.of("test", "-r", path.toString()))).succeeded()) {
      return;
    }
    throw new CannotStartPostgres(
        Reason.FOLDER_NOT_USABLE,
        "PostgreSQL cannot run as root, and an unprivileged user cannot reach "
            + path
            + "; start as another user or choose a folder outside of root's home.");
  }

  /** A new file that only the server's user can read. */
  Path secretFile(Path file, String text) throws IOException {
    Folders.writeSecret(file, text);
    own(file);
    return file;
  }
}
