package org.rookery.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** A piece of planned work. */
public record MaintenanceId(UUID value) implements Id {
  private static final String PREFIX = "mnt_";

  /** Reads {@code mnt_…}. */
  @JsonCreator
  public static MaintenanceId of(String text) {
    return new MaintenanceId(Id.parse(PREFIX, text));
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
