package org.rookery.channel;

import org.rookery.message.BotId;
import org.rookery.tenancy.WorkspaceId;

/**
 * Who is on the other side: one user of one channel account. It names a visitor's stream and the
 * lane that writes it.
 *
 * @param userId what the network calls the user; {@code vis_…} on the website
 */
public record ChannelAddress(
    WorkspaceId workspace, BotId bot, ChannelKind channel, String userId) {}
