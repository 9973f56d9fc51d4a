/** REST endpoints of flows, drafts, versions and node schemas. */
@NullMarked
package org.rookery.chatflow.http;

import org.jspecify.annotations.NullMarked;
