/** What every endpoint shares: problems, pages, versions. */
@NullMarked
package org.rookery.platform.http;

import org.jspecify.annotations.NullMarked;
