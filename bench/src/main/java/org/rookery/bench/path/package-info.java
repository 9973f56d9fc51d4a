/**
 * The message path under load: durable turns against unbatched ones, and ten thousand idle sockets.
 */
@NullMarked
package org.rookery.bench.path;

import org.jspecify.annotations.NullMarked;
