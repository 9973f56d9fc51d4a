/** Goes on at another step of the same flow. */
@NullMarked
package org.rookery.chatflow.node.action.jump;

import org.jspecify.annotations.NullMarked;
