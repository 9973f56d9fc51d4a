package org.rookery.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** One line of the audit log. */
public record AuditEntryId(UUID value) implements Id {
  private static final String PREFIX = "aud_";

  /** Reads {@code aud_…}. */
  @JsonCreator
  public static AuditEntryId of(String text) {
    return new AuditEntryId(Id.parse(PREFIX, text));
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
