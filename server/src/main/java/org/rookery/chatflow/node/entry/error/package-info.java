/** A branch that runs when a node of this flow fails and nothing else handles it. */
@NullMarked
package org.rookery.chatflow.node.entry.error;

import org.jspecify.annotations.NullMarked;
