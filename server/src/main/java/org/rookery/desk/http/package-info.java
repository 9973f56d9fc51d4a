/** The desk's REST API. */
@NullMarked
package org.rookery.desk.http;

import org.jspecify.annotations.NullMarked;
