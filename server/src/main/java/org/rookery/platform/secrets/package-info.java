/**
 * Secrets at rest: one key of the installation outside the database, and what is derived from it.
 */
@NullMarked
package org.rookery.platform.secrets;

import org.jspecify.annotations.NullMarked;
