/** What stands before every endpoint: hosts, security chains, headers. */
@NullMarked
package org.rookery.app.security;

import org.jspecify.annotations.NullMarked;
