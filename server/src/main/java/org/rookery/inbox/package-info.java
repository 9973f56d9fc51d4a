/**
 * Members at work on conversations: the list they see, what they do in a thread, notes for each
 * other, and what their consoles are told at once. Never writes a conversation: everything that
 * changes one is an input of its lane.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "message",
      "tenancy",
      "audit",
      "identity",
      "contact",
      "channel",
      "conversation",
      "schema :: inbox"
    })
@NullMarked
package org.rookery.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
