/** Node types that begin something; no edge leads into them. */
@NullMarked
package org.rookery.chatflow.node.entry;

import org.jspecify.annotations.NullMarked;
