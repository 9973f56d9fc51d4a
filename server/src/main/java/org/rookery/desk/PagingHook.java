package org.rookery.desk;

import java.time.Instant;

/** A program that calls people: each page is posted there, signed with a secret shown once. */
public record PagingHook(
    PagingHookId id, String url, boolean enabled, Instant createdAt, String createdBy) {}
