/**
 * Technical ground without a business noun: database, events, HTTP conventions, ids, JSON, time.
 * Open to every capability; imports none of them.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"embeddedpostgres", "schema :: platform"})
@NullMarked
package org.rookery.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
