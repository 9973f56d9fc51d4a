/** Feature requests and the roadmap over HTTP. */
@NullMarked
package org.rookery.roadmap.http;

import org.jspecify.annotations.NullMarked;
