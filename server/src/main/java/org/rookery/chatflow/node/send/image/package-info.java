/** A picture. */
@NullMarked
package org.rookery.chatflow.node.send.image;

import org.jspecify.annotations.NullMarked;
