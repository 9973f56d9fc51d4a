/** The runnable application: main, configuration, wiring. The only package that sees all others. */
@NullMarked
package org.rookery.app;

import org.jspecify.annotations.NullMarked;
