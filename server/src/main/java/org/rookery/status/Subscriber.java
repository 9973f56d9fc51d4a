package org.rookery.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asked to be told by mail.
 *
 * @param confirmedAt when they followed the link in the letter; before that nothing is sent
 */
public record Subscriber(
    SubscriberId id,
    String email,
    String language,
    Instant askedAt,
    @Nullable Instant confirmedAt) {}
