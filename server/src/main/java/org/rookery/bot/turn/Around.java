package org.rookery.bot.turn;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a turn sees of the world, stored with the input whenever it differs from the turn before.
 *
 * @param revision of the automation; null while no bot runs
 * @param contact attributes by key
 */
record Around(
    @Nullable String revision, Map<String, Object> contact, boolean blocked, int agentsOnline) {}
