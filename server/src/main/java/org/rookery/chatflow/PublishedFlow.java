package org.rookery.chatflow;

import java.util.List;

/** One immutable version of a flow, as the engine is given it. */
public record PublishedFlow(
    String id,
    int version,
    String name,
    FlowRole role,
    boolean enabled,
    List<Trigger> triggers,
    Graph graph) {}
