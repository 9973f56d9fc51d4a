/** Asks for a number. */
@NullMarked
package org.rookery.chatflow.node.ask.number;

import org.jspecify.annotations.NullMarked;
