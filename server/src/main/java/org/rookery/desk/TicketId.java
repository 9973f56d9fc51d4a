package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** A ticket; people call it by its number, {@code RK-2026-004217}. */
public record TicketId(UUID value) implements Id {
  private static final String PREFIX = "tkt_";

  /** Reads {@code tkt_…}. */
  @JsonCreator
  public static TicketId of(String text) {
    return new TicketId(Id.parse(PREFIX, text));
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
