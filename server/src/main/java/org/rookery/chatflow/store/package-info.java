/** Rows of flows, drafts and versions. */
@NullMarked
package org.rookery.chatflow.store;

import org.jspecify.annotations.NullMarked;
