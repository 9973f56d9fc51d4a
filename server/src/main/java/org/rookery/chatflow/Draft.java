package org.rookery.chatflow;

import java.time.Instant;

/** The graph that authors edit. */
public record Draft(
    Graph graph, long revision, String checksum, String editedBy, Instant editedAt) {}
