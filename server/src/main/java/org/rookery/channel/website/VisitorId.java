package org.rookery.channel.website;

import java.util.UUID;
import org.rookery.platform.id.Id;

/** One browser, or the person behind several. */
record VisitorId(UUID value) implements Id {
  private static final String PREFIX = "vis_";

  static VisitorId of(String text) {
    return new VisitorId(Id.parse(PREFIX, text));
  }

  @Override
  public String prefix() {
    return PREFIX;
  }
}
