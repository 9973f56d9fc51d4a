/** Rows of the capability: the only place that knows its tables. */
@NullMarked
package org.rookery.contact.store;

import org.jspecify.annotations.NullMarked;
