/** Asks for a telephone number. */
@NullMarked
package org.rookery.chatflow.node.ask.phone;

import org.jspecify.annotations.NullMarked;
