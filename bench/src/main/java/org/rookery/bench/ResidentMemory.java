package org.rookery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory a process holds in the machine, as Linux tells it. */
public final class ResidentMemory {
  private ResidentMemory() {}

  /** Bytes; 0 where the system does not say. */
  public static long bytesOf(long pid) throws IOException {
    var status = Path.of("/proc", String.valueOf(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst()
          .orElse(0);
    }
  }
}
