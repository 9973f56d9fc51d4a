package org.rookery.chatflow.check;

import java.util.List;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.Trigger;

/** A flow as it would be published. */
public record CheckedFlow(
    String id, String name, boolean enabled, List<Trigger> triggers, Graph graph) {}
