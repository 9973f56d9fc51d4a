/**
 * A real PostgreSQL beside the application: unpacks it, makes the cluster, starts and stops it.
 *
 * <p>Knows nothing of the application. The folder it is given holds everything: {@code cluster}
 * (the data), {@code password} (of the superuser, mode 600), {@code lock} and {@code server.log}.
 */
@NullMarked
package org.rookery.embeddedpostgres;

import org.jspecify.annotations.NullMarked;
