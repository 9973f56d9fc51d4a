/** Asks for a person; the bot is silent until one comes, or nobody does. */
@NullMarked
package org.rookery.chatflow.node.action.livechat;

import org.jspecify.annotations.NullMarked;
