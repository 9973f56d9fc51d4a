package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** Something that was to be sent. */
public record DeliveryId(UUID value) implements Id {
  private static final String PREFIX = "dlv_";

  /** Reads {@code dlv_…}. */
  @JsonCreator
  public static DeliveryId of(String text) {
    return new DeliveryId(Id.parse(PREFIX, text));
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
