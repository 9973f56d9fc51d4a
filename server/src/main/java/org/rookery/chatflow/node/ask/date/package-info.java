/** Asks for a date. */
@NullMarked
package org.rookery.chatflow.node.ask.date;

import org.jspecify.annotations.NullMarked;
