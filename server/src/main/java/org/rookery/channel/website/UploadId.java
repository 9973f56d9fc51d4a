package org.rookery.channel.website;

import java.util.UUID;
import org.rookery.platform.id.Id;

/** One file of a visitor. */
record UploadId(UUID value) implements Id {
  private static final String PREFIX = "upl_";

  static UploadId of(String text) {
    return new UploadId(Id.parse(PREFIX, text));
  }

  @Override
  public String prefix() {
    return PREFIX;
  }
}
