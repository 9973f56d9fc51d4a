/** Ends the conversation with the bot, with or without a last word. */
@NullMarked
package org.rookery.chatflow.node.action.end;

import org.jspecify.annotations.NullMarked;
