/**
 * People who log in, and programs that act for them: logins in realms, members on three levels,
 * roles as sets of permissions, browser sessions, workspace API tokens, the first-run set-up. Every
 * endpoint of the product asks here who calls and what they may.
 *
 * <p>Secrets (passwords, cookies, token secrets, invitation links) are stored only as hashes.
 */
@ApplicationModule(
    allowedDependencies = {"platform", "tenancy", "audit", "mail", "schema :: identity"})
@NullMarked
package org.rookery.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
