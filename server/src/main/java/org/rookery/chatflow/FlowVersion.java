package org.rookery.chatflow;

import java.time.Instant;
import java.util.List;
import org.rookery.chatflow.check.Problem;
import org.rookery.message.FlowId;
import tools.jackson.databind.JsonNode;

/** One published state of a flow; it never changes. */
public record FlowVersion(
    FlowId flow,
    int number,
    String checksum,
    String note,
    String author,
    Instant publishedAt,
    List<Problem> warnings,
    JsonNode dependsOn) {}
