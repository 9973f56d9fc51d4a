/**
 * Letters to people: written into an outbox in the transaction that causes them, carried by SMTP
 * where that is configured, else kept for the provider to read.
 *
 * <p>Says nothing by itself: the words are the caller's, the look is the partner's ({@link
 * org.rookery.mail.Stationery}).
 */
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "schema :: mail"})
@NullMarked
package org.rookery.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
