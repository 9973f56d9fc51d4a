package org.rookery.status.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day (UTC) of a component: the worst of it, and for how long it was not operational.
 *
 * @param state absent where nothing was measured yet
 */
public record Day(LocalDate date, @Nullable ComponentState state, long disturbedSeconds) {}
