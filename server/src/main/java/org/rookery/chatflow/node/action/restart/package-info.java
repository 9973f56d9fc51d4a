/** Starts over with the default flow, in a new session. */
@NullMarked
package org.rookery.chatflow.node.action.restart;

import org.jspecify.annotations.NullMarked;
