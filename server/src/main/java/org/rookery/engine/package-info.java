/**
 * One pure function: automation + session + input + surroundings → next session + effects. Equal
 * arguments give equal turns, which is what makes replay possible.
 *
 * <p>Never reads a clock, a database or a network, never logs, and draws chance from the seed it is
 * given.
 */
@ApplicationModule(
    allowedDependencies = {
      "message",
      "chatflow",
      "chatflow::node",
      "chatflow::flow",
      "chatflow::expression",
      "chatflow::answer",
      "chatflow::text"
    })
@NullMarked
package org.rookery.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
