/** Asks for a mark on a scale. */
@NullMarked
package org.rookery.chatflow.node.ask.rating;

import org.jspecify.annotations.NullMarked;
