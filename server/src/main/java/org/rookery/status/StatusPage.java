package org.rookery.status;

import java.time.Duration;
import java.util.List;

/**
 * How a page is set up.
 *
 * @param hidden components it leaves out
 * @param delay how much later it tells what the provider tells
 */
public record StatusPage(List<ComponentId> hidden, Duration delay, long version) {

  /** Shows everything at once. */
  public static final StatusPage DEFAULT = new StatusPage(List.of(), Duration.ZERO, 0);

  /** Keeps its own copy. */
  public StatusPage {
    hidden = List.copyOf(hidden);
  }

  /** Whether anything of this stands on the page. */
  public boolean shows(List<ComponentId> components) {
    return components.isEmpty() || !hidden.containsAll(components);
  }
}
