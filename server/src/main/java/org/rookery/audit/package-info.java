/**
 * Who did what, when, for whom. Append-only: entries are inserted in the transaction of what they
 * tell of, and never changed or deleted by the server. A hash chain per place and day is sealed
 * afterwards in the background, so that an append never waits for the one before.
 */
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "schema :: audit"})
@NullMarked
package org.rookery.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
