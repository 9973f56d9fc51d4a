/** The tabs of a bot's settings: one record each, with its defaults and limits. */
@NamedInterface("settings")
@NullMarked
package org.rookery.bot.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
