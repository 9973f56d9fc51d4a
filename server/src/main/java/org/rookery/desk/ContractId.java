package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** Which policy and calendar hold for a partner from an instant on. */
public record ContractId(UUID value) implements Id {
  private static final String PREFIX = "ctr_";

  /** Reads {@code ctr_…}. */
  @JsonCreator
  public static ContractId of(String text) {
    return new ContractId(Id.parse(PREFIX, text));
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
