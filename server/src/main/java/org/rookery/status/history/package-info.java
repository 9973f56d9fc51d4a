/** How long a component was in which state; pure. */
@NullMarked
package org.rookery.status.history;

import org.jspecify.annotations.NullMarked;
