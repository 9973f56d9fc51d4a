/** Rows of feature requests and votes. */
@NullMarked
package org.rookery.roadmap.store;

import org.jspecify.annotations.NullMarked;
