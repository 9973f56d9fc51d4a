/** Asks to choose several of the options. */
@NullMarked
package org.rookery.chatflow.node.ask.multi;

import org.jspecify.annotations.NullMarked;
