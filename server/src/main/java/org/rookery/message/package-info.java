/**
 * What a message can say, whichever channel carries it, and the ids that messages carry. Records
 * only: no Spring, no JDBC, no clock.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.rookery.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
