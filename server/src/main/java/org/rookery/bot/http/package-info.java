/** REST endpoints of bots, their settings and install information. */
@NullMarked
package org.rookery.bot.http;

import org.jspecify.annotations.NullMarked;
