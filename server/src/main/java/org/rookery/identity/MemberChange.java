package org.rookery.identity;

import org.jspecify.annotations.Nullable;

/**
 * What to change about a member; null leaves it.
 *
 * @param clearPhone takes the phone number away
 * @param version the version the caller saw; null for any
 */
public record MemberChange(
    @Nullable String name,
    @Nullable String phone,
    boolean clearPhone,
    @Nullable String role,
    @Nullable String leadVisibility,
    @Nullable String canAssign,
    Member.@Nullable Status status,
    @Nullable Long version) {}
