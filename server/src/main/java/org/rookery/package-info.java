/** Rookery: one package per capability, floor by floor; ARCHITECTURE.md shows the floors. */
@NullMarked
package org.rookery;

import org.jspecify.annotations.NullMarked;
