/** A branch that runs instead of the retry text when an answer is invalid. */
@NullMarked
package org.rookery.chatflow.node.entry.invalid;

import org.jspecify.annotations.NullMarked;
