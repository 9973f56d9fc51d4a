/** An experiment: sends each contact one of several ways, by weight. */
@NullMarked
package org.rookery.chatflow.node.action.split;

import org.jspecify.annotations.NullMarked;
