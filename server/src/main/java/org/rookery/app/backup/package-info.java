/**
 * A consistent copy of an installation in one file, made while it runs, and the way back into an
 * empty folder.
 *
 * <p>For the embedded database: an external server has its own tools. The tables come from one
 * repeatable-read snapshot, which holds back nobody; files are copied after it, so that whatever a
 * row names is there. Restoring raises the cluster's epoch, because transaction ids start over.
 */
@NullMarked
package org.rookery.app.backup;

import org.jspecify.annotations.NullMarked;
