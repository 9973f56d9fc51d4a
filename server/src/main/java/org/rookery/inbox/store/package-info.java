/** Rows of the list and notes, in SQL. */
@NullMarked
package org.rookery.inbox.store;

import org.jspecify.annotations.NullMarked;
