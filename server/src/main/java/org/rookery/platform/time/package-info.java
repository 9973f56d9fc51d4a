/** Where the current instant comes from. */
@NullMarked
package org.rookery.platform.time;

import org.jspecify.annotations.NullMarked;
