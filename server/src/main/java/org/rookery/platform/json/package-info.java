/** One way to read and write JSON. */
@NullMarked
package org.rookery.platform.json;

import org.jspecify.annotations.NullMarked;
