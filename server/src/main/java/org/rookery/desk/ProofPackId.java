package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** A proof pack: a month of promises to one partner, signed. */
public record ProofPackId(UUID value) implements Id {
  private static final String PREFIX = "prf_";

  /** Reads {@code prf_…}. */
  @JsonCreator
  public static ProofPackId of(String text) {
    return new ProofPackId(Id.parse(PREFIX, text));
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public String toString() {
    return text();
  }
}
