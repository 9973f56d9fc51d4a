package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** A person who is called when a ticket is escalated. */
public record EscalationContactId(UUID value) implements Id {
  private static final String PREFIX = "esc_";

  /** Reads {@code esc_…}. */
  @JsonCreator
  public static EscalationContactId of(String text) {
    return new EscalationContactId(Id.parse(PREFIX, text));
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
