/** How long a component was in which state; pure. */
@NamedInterface("history")
@NullMarked
package org.rookery.status.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
