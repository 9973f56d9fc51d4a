/** The console's files, as one page application. */
@NullMarked
package org.rookery.app.console;

import org.jspecify.annotations.NullMarked;
