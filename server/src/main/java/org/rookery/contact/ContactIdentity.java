package org.rookery.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rookery.message.BotId;

/** A person as one channel account knows them. */
public record ContactIdentity(
    IdentityId id,
    String channelKind,
    BotId botId,
    String externalId,
    @Nullable String handle,
    boolean verified,
    @Nullable Instant firstInboundAt,
    @Nullable Instant lastInboundAt) {}
