package org.rookery.bench.crash;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A shell that has its kill ready: between the decision and the signal no process is started. */
final class KillSwitch {
  private final Process shell;

  /** Aims at processes, and at the groups of those with a minus before their number. */
  KillSwitch(List<String> targets) throws IOException {
    var aimed = targets.stream().collect(Collectors.joining(" "));
    this.shell =
        new ProcessBuilder("sh", "-c", "read -r now; kill -9 " + aimed)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
  }

  void press() throws IOException, InterruptedException {
    try (var input = shell.outputWriter()) {
      input.write("now\n");
    }
    shell.waitFor();
  }
}
