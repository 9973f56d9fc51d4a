/**
 * What partners ask for and what becomes of it: each request stands on the roadmap from the day it
 * is raised (by itself or as a ticket of the desk), gathers the votes of partners, and becomes a
 * candidate when enough of them want it.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "tenancy",
      "audit",
      "identity",
      "mail",
      "desk",
      "schema :: roadmap"
    })
@NullMarked
package org.rookery.roadmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
