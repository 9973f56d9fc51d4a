/**
 * The person on the other side: who they are, under which addresses channels know them, what was
 * learned about them (attributes, labels, notes) and what happened to them (timeline).
 *
 * <p>Turns of the message path write persons and identities through {@code ContactPath} alone;
 * everybody else through {@link org.rookery.contact.Contacts}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "message",
      "tenancy",
      "audit",
      "identity",
      "schema :: contact"
    })
@NullMarked
package org.rookery.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
