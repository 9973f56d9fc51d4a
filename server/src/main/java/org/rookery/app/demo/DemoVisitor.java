package org.rookery.app.demo;

import java.util.UUID;
import org.rookery.platform.id.Id;

/** A visitor of the sample, called as the widget calls its own. */
record DemoVisitor(UUID value) implements Id {
  @Override
  public String prefix() {
    return "vis_";
  }
}
