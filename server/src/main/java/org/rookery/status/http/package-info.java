/** The status page's editor over HTTP. */
@NullMarked
package org.rookery.status.http;

import org.jspecify.annotations.NullMarked;
