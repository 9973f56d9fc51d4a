/** Closes the conversation in the inbox. */
@NullMarked
package org.rookery.chatflow.node.action.resolve;

import org.jspecify.annotations.NullMarked;
