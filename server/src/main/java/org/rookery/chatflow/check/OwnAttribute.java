package org.rookery.chatflow.check;

import java.util.Locale;

/** The attribute that a question keeps its answer in when its author chose none. */
public final class OwnAttribute {
  private static final int LONGEST = 40;

  private OwnAttribute() {}

  /** {@code session.order_number} for a node called "Order number". */
  public static String of(String label, String nodeId) {
    var key =
        label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[^a-z]+|_+$", "");
    return "session."
        + (key.isEmpty() ? nodeId : key.substring(0, Math.min(LONGEST, key.length())));
  }
}
