/** How fast the packaged server starts, and what memory it holds after work. */
@NullMarked
package org.rookery.bench.start;

import org.jspecify.annotations.NullMarked;
