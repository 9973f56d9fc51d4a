/** Where a flow begins. */
@NullMarked
package org.rookery.chatflow.node.entry.start;

import org.jspecify.annotations.NullMarked;
