package org.rookery.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rookery.status.history.ComponentState;
import org.rookery.status.history.ProbeRun;

/**
 * A part of the product whose state is shown.
 *
 * @param probe by which name a probe knows it
 * @param failureState what it means when its probe is down
 * @param trackedSince before this nothing was measured
 */
public record StatusComponent(
    ComponentId id,
    String name,
    String group,
    int position,
    boolean shown,
    @Nullable String probe,
    ComponentState failureState,
    ProbeRun run,
    Instant trackedSince,
    long version) {

  /** What its editor may choose. */
  public record Details(
      String name, String group, int position, boolean shown, ComponentState failureState) {}
}
