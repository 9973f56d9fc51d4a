/** Business hours: open or closed now. */
@NullMarked
package org.rookery.chatflow.node.action.hours;

import org.jspecify.annotations.NullMarked;
