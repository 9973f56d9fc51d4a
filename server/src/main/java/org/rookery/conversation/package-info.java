/**
 * Threads between contacts and bots: their messages, states and handler. A conversation is one
 * serial lane; whatever changes it is an input on that lane, and a batch of turns is one commit.
 *
 * <p>Nobody else writes these rows. That makes {@code seq} gap-free and what a lane remembers true.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "message",
      "tenancy",
      "channel",
      "contact",
      "schema :: conversation"
    })
@NullMarked
package org.rookery.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
