/** Node types that do something, usually without a word. */
@NullMarked
package org.rookery.chatflow.node.action;

import org.jspecify.annotations.NullMarked;
