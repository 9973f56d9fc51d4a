/** Pauses: for a while, until a date, or until the next business opening. */
@NullMarked
package org.rookery.chatflow.node.action.pause;

import org.jspecify.annotations.NullMarked;
