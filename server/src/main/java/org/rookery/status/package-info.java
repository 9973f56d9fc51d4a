/**
 * The public status page and planned maintenance: components, what disturbs them, what is said
 * about it, and who is told. One update feeds the page, its feeds, the mails and the linked tickets
 * in one transaction.
 *
 * <p>A page under a partner's host wears the partner's brand and never names the provider.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "tenancy",
      "audit",
      "identity",
      "mail",
      "desk",
      "schema :: status"
    })
@NullMarked
package org.rookery.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
