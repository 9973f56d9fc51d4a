/**
 * The rows of conversations: what a lane loads, and the one transaction that writes a batch of
 * turns.
 */
@NullMarked
package org.rookery.conversation.store;

import org.jspecify.annotations.NullMarked;
