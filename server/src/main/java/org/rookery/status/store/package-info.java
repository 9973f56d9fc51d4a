/** Rows of the status page and of planned maintenance. */
@NullMarked
package org.rookery.status.store;

import org.jspecify.annotations.NullMarked;
