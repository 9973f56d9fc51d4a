package org.rookery.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.ChannelAddress;
import org.rookery.message.ContactId;
import org.rookery.message.ConversationId;

/**
 * A conversation as it stood after a commit.
 *
 * @param seq the last line of the visitor's stream
 * @param visitorAcked the visitor's devices have everything up to here
 * @param visitorRead the visitor saw everything up to here
 * @param agentRead a member saw everything up to here
 */
public record ConversationSnapshot(
    ConversationId id,
    ChannelAddress address,
    ContactId contact,
    long number,
    Standing standing,
    long firstSeq,
    long seq,
    long turn,
    long visitorAcked,
    long visitorRead,
    long agentRead,
    @Nullable Instant lastInboundAt,
    @Nullable Instant lastHumanAt,
    Instant lastActivityAt,
    Instant createdAt,
    long version) {}
