package org.rookery.identity;

import java.time.Instant;

/** A signed-in browser. */
public record BrowserSession(
    SessionId id,
    LoginId login,
    Instant createdAt,
    Instant lastSeenAt,
    String ip,
    String userAgent) {}
