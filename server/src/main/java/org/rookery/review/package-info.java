/**
 * What is learnt from critical incidents: a review falls due by itself when a critical ticket is
 * resolved, is drafted, approved by a second pair of eyes, and told to the partners it concerns.
 *
 * <p>Nothing of a review but its text for partners ever leaves the provider.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "tenancy",
      "audit",
      "identity",
      "mail",
      "calendar :: clock",
      "desk",
      "desk :: sla",
      "status",
      "schema :: review"
    })
@NullMarked
package org.rookery.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
