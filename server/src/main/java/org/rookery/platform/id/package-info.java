/** Typed identifiers: a prefix and a ULID. */
@NullMarked
package org.rookery.platform.id;

import org.jspecify.annotations.NullMarked;
