/** The public page itself: HTML that needs no script, and its feeds. */
@NullMarked
package org.rookery.status.page;

import org.jspecify.annotations.NullMarked;
