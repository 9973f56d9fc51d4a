/** REST endpoints of contacts, their notes and the attribute registry. */
@NullMarked
package org.rookery.contact.http;

import org.jspecify.annotations.NullMarked;
