package org.rookery.channel;

import java.time.Instant;
import java.util.UUID;
import org.rookery.message.ConversationId;

/** One message on its way to another network, in order per conversation. */
public record OutboundMessage(
    ChannelAddress to,
    ConversationId conversation,
    long seq,
    UUID id,
    String content,
    Instant at) {}
