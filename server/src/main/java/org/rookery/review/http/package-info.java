/** Post-incident reviews over HTTP. */
@NullMarked
package org.rookery.review.http;

import org.jspecify.annotations.NullMarked;
