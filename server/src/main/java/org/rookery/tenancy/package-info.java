/** Partners, their workspaces (the tenant boundary), and the life of both. */
@ApplicationModule(allowedDependencies = {"platform", "schema :: tenancy"})
@NullMarked
package org.rookery.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
