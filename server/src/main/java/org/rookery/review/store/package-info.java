/** Rows of reviews, their actions, and what partners read. */
@NullMarked
package org.rookery.review.store;

import org.jspecify.annotations.NullMarked;
