/** If this, else that: the first branch whose condition holds. */
@NullMarked
package org.rookery.chatflow.node.action.condition;

import org.jspecify.annotations.NullMarked;
