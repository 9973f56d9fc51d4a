/**
 * Support tickets between partners and the provider, and the promises made about them: what
 * happened to a ticket is a list of events, and its state and clocks are what the list amounts to.
 * Due times are counted by {@code calendar} and {@code desk.sla}, both pure.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "message",
      "calendar",
      "calendar :: clock",
      "calendar :: holiday",
      "tenancy",
      "audit",
      "identity",
      "mail",
      "schema :: desk"
    })
@NullMarked
package org.rookery.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
