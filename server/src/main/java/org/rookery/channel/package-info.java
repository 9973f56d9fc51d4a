/**
 * One adapter per network. An adapter authenticates, parses what comes in and hands it to the
 * {@link InboundSink}; what goes out it takes from the visitor's stream (website) or from the
 * {@link OutboundQueue} (everything else).
 *
 * <p>Never decides what is said, and never writes a conversation: those belong to its lane.
 */
@ApplicationModule(
    allowedDependencies = {"platform", "message", "tenancy", "identity", "schema :: channel"})
@NullMarked
package org.rookery.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
