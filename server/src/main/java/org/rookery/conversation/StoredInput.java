package org.rookery.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An input of a lane as it was kept.
 *
 * @param around what the turn saw of the world, JSON; null where it is the same as for the turn
 *     before
 */
public record StoredInput(
    long turn, LaneInput input, @Nullable String around, long seed, Instant at) {}
