package org.rookery.conversation;

import org.rookery.message.ConversationId;

/** A line, and the conversation it belongs to. */
public record LocatedEntry(ConversationId conversation, Entry entry) {}
