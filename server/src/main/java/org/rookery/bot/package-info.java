/**
 * Bots: one account on one channel each, with settings, flows, a life from draft to archive, and a
 * publish that is all or nothing. Runs the turns of its bots through the engine.
 *
 * <p>Never writes a conversation itself: whatever changes one is an input on its lane.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "message",
      "calendar",
      "tenancy",
      "audit",
      "identity",
      "branding",
      "contact",
      "channel",
      "chatflow",
      "chatflow :: node",
      "chatflow :: flow",
      "chatflow :: check",
      "chatflow :: file",
      "conversation",
      "engine",
      "schema :: bot"
    })
@NullMarked
package org.rookery.bot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
