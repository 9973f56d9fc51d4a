/** Asks to choose one of several options. */
@NullMarked
package org.rookery.chatflow.node.ask.single;

import org.jspecify.annotations.NullMarked;
