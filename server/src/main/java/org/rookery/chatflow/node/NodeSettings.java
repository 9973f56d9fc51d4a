package org.rookery.chatflow.node;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What every node can be told.
 *
 * @param label the title on the canvas and in reports
 * @param comment a note for authors, never sent
 * @param enabled a disabled node is passed through by {@code next}
 * @param analyticsKey groups nodes in reports
 */
public record NodeSettings(
    @Nullable @Size(max = 60) String label,
    @Nullable @Size(max = 500) String comment,
    Boolean enabled,
    @Nullable @Size(max = 60) @Pattern(regexp = "[a-z0-9_-]+") String analyticsKey) {

  public NodeSettings {
    if (enabled == null) enabled = true;
  }
}
