/**
 * Visitors talk while the server is killed again and again; afterwards the database is compared
 * with what the visitors were told.
 */
@NullMarked
package org.rookery.bench.crash;

import org.jspecify.annotations.NullMarked;
