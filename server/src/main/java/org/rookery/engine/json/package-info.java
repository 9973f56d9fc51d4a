/** Compact JSON in one straight line, for states that are read and written with every turn. */
@NullMarked
package org.rookery.engine.json;

import org.jspecify.annotations.NullMarked;
