/**
 * Flow documents: what an author draws, the node types it is drawn with, templates and conditions,
 * the checks before publishing and the compiled form that the engine runs.
 *
 * <p>Never runs a conversation and never sends anything. Everything outside {@code store} and
 * {@code http} is pure.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "message",
      "calendar",
      "tenancy",
      "audit",
      "identity",
      "contact",
      "schema :: chatflow"
    })
@NullMarked
package org.rookery.chatflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
