/** Asks for a name. */
@NullMarked
package org.rookery.chatflow.node.ask.name;

import org.jspecify.annotations.NullMarked;
