/** Node types that show something and go on. */
@NullMarked
package org.rookery.chatflow.node.send;

import org.jspecify.annotations.NullMarked;
