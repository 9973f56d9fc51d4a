/** Transactions in a scope, and the two roles the server works as. */
@NullMarked
package org.rookery.platform.db;

import org.jspecify.annotations.NullMarked;
