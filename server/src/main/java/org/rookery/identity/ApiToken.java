package org.rookery.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.WorkspaceId;

/** A program's way into one workspace. Never more than its creator may. */
public record ApiToken(
    WorkspaceId workspace,
    TokenId id,
    String name,
    String hint,
    Set<String> scopes,
    List<String> ipAllow,
    MemberId createdBy,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable String lastIp) {}
