package org.rookery.channel.website;

import java.time.Instant;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.ChannelKind;
import org.rookery.message.BotId;
import org.rookery.tenancy.WorkspaceId;

/**
 * What an access token says: who, in which session, from which site, until when. It is complete in
 * itself, so that a frame needs no look-up.
 *
 * @param origin the page's origin, hashed; 0 where none was named
 */
record VisitorToken(
    WorkspaceId workspace,
    BotId bot,
    VisitorSessionId session,
    VisitorId visitor,
    ChannelKind channel,
    long origin,
    Instant expiresAt) {

  ChannelAddress address() {
    return new ChannelAddress(workspace, bot, channel, visitor.text());
  }
}
