package org.rookery.channel.website;

import java.util.UUID;
import org.rookery.platform.id.Id;

/** One visit's session: what tokens are bound to. */
record VisitorSessionId(UUID value) implements Id {
  private static final String PREFIX = "wss_";

  static VisitorSessionId of(String text) {
    return new VisitorSessionId(Id.parse(PREFIX, text));
  }

  @Override
  public String prefix() {
    return PREFIX;
  }
}
