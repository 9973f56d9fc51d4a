/** White label: which host is whose, and how a partner's pages look. Knows nobody who logs in. */
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "schema :: branding"})
@NullMarked
package org.rookery.branding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
