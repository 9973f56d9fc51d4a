/** Consoles that are connected now. */
@NullMarked
package org.rookery.inbox.realtime;

import org.jspecify.annotations.NullMarked;
