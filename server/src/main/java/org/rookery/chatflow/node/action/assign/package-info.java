/** Sets attributes, one after the other, to what formulas give. */
@NullMarked
package org.rookery.chatflow.node.action.assign;

import org.jspecify.annotations.NullMarked;
