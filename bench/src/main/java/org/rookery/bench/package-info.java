/**
 * Measured comparisons: each names its rival, runs both sides in one run and prints their ratio.
 */
@NullMarked
package org.rookery.bench;

import org.jspecify.annotations.NullMarked;
