/** Asks for an e-mail address. */
@NullMarked
package org.rookery.chatflow.node.ask.email;

import org.jspecify.annotations.NullMarked;
