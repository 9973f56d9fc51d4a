/** What was promised and what was kept over a period, counted from the clocks of the tickets. */
@NullMarked
package org.rookery.desk.report;

import org.jspecify.annotations.NullMarked;
