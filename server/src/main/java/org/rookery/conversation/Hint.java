package org.rookery.conversation;

import java.util.UUID;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.ChannelKind;
import org.rookery.message.BotId;
import org.rookery.tenancy.WorkspaceId;

/**
 * What one node tells the others about a conversation: whose it is, and between which places of the
 * stream there are new lines.
 */
record Hint(
    UUID workspace,
    UUID bot,
    String channel,
    String user,
    UUID conversation,
    long fromSeq,
    long toSeq) {

  static Hint of(ConversationListener.Change change) {
    var conversation = change.conversation();
    var address = conversation.address();
    var entries = change.entries();
    return new Hint(
        address.workspace().value(),
        address.bot().value(),
        address.channel().text(),
        address.userId(),
        conversation.id().value(),
        entries.isEmpty() ? conversation.seq() : entries.getFirst().seq() - 1,
        conversation.seq());
  }

  /** Both in one. */
  Hint with(Hint later) {
    return new Hint(
        workspace,
        bot,
        channel,
        user,
        conversation,
        Math.min(fromSeq, later.fromSeq),
        Math.max(toSeq, later.toSeq));
  }

  ChannelAddress address() {
    return new ChannelAddress(
        new WorkspaceId(workspace), new BotId(bot), ChannelKind.of(channel), user);
  }
}
