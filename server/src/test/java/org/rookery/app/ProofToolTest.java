package org.rookery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rookery.desk.proof.ProofArchive;
import org.rookery.desk.proof.ProofKey;
import org.rookery.desk.proof.ProofSummary;

/**
 * The exit code of {@code ./rookery proof verify} is 0 for a genuine pack, and for nothing else.
 */
class ProofToolTest {
  private static final Instant FROM = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-07-01T00:00:00Z");

  private final KeyPair pair = ProofKey.fresh();
  private final String fingerprint = ProofKey.fingerprint(pair.getPublic().getEncoded());
  @TempDir Path folder;

  private Path pack() throws IOException {
    var promises = ProofSummary.count(List.of(), FROM, TO);
    var summary = new ProofSummary("prt_1", "Plover", "2026-06", FROM, TO, true, TO, 0, promises);
    var bytes =
        ProofArchive.write(
            summary, List.of(), List.of(), pair.getPublic().getEncoded(), pair.getPrivate());
    return Files.write(folder.resolve("pack.zip"), bytes);
  }

  @Test
  void aGenuinePackIsValidWithItsKeyAndWithNoneGiven() throws IOException {
    assertThat(ProofTool.verify(pack(), fingerprint)).isZero();
    assertThat(ProofTool.verify(pack(), "")).isZero();
  }

  @Test
  void aPackThatSomebodyElseSignedIsRefused() throws IOException {
    var ours = ProofKey.fingerprint(ProofKey.fresh().getPublic().getEncoded());

    assertThat(ProofTool.verify(pack(), ours)).isOne();
  }

  @Test
  void aPackThatIsCutShortIsRefused() throws IOException {
    var pack = pack();
    var bytes = Files.readAllBytes(pack);
    Files.write(pack, Arrays.copyOf(bytes, bytes.length - 100));

    assertThat(ProofTool.verify(pack, "")).isOne();
  }
}
