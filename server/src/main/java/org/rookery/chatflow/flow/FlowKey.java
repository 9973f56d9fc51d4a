package org.rookery.chatflow.flow;

/** One published version of one flow. */
public record FlowKey(String flowId, int version) {}
