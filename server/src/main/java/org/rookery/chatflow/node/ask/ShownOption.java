package org.rookery.chatflow.node.ask;

import org.jspecify.annotations.Nullable;

/** One option as it is about to be shown. */
public record ShownOption(
    String id, String label, @Nullable String description, @Nullable String image) {
  public ShownOption(String id, String label) {
    this(id, label, null, null);
  }
}
