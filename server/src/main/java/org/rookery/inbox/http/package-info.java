/** Conversations over HTTP. */
@NullMarked
package org.rookery.inbox.http;

import org.jspecify.annotations.NullMarked;
