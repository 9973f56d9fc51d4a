/** Ends an entry branch: back to the question it interrupted. */
@NullMarked
package org.rookery.chatflow.node.action.giveback;

import org.jspecify.annotations.NullMarked;
