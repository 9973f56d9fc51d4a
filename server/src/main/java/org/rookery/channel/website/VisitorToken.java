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
 * @param address the visitor's, kept because every frame asks for it
 * @param origin the page's origin, hashed; 0 where none was named
 */
record VisitorToken(
    ChannelAddress address,
    VisitorSessionId session,
    VisitorId visitor,
    long origin,
    Instant expiresAt) {

  static VisitorToken of(
      WorkspaceId workspace,
      BotId bot,
      VisitorSessionId session,
      VisitorId visitor,
      ChannelKind channel,
      long origin,
      Instant expiresAt) {
    var address = new ChannelAddress(workspace, bot, channel, visitor.text());
    return new VisitorToken(address, session, visitor, origin, expiresAt);
  }

  WorkspaceId workspace() {
    return address.workspace();
  }

  BotId bot() {
    return address.bot();
  }

  ChannelKind channel() {
    return address.channel();
  }
}
