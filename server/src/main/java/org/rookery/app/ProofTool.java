package org.rookery.app;

import java.io.IOException;
import java.nio.file.Path;
import org.rookery.desk.proof.ProofCheck;

/** {@code ./rookery proof verify FILE}: checks a proof pack without a server or a network. */
final class ProofTool {
  private ProofTool() {}

  /** Says what is valid and what was changed; the exit code is 0 only if nothing is wrong. */
  static int verify(Path file, String expected) {
    try {
      var report = ProofCheck.of(file);
      report.good().forEach(it -> System.out.println("ok     " + printable(it)));
      report.wrong().forEach(it -> System.out.println("WRONG  " + printable(it)));
      var foreign = !expected.isEmpty() && !expected.equalsIgnoreCase(report.fingerprint());
      if (foreign) {
        System.out.println("WRONG  It was signed with another key than " + expected + ".");
      }
      System.out.println("key    " + report.fingerprint());
      var valid = report.isValid() && !foreign;
      System.out.println(valid ? "The proof is valid." : "The proof is NOT valid.");
      if (valid && expected.isEmpty()) {
        System.out.println(
            "Compare the key with the one the desk shows, at /api/v1/support/proof-key.");
      }
      return valid ? 0 : 1;
    } catch (IOException unreadable) {
      System.err.println("rookery: The file cannot be read: " + unreadable.getMessage());
      return 1;
    }
  }

  /** Names in a file are anybody's; a terminal must not obey them. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
