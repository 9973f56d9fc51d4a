package org.rookery.conversation.store;

import java.util.Locale;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.ChannelKind;
import org.rookery.conversation.ConversationSnapshot;
import org.rookery.conversation.Standing;
import org.rookery.message.BotId;
import org.rookery.message.ContactId;
import org.rookery.message.ConversationId;
import org.rookery.schema.conversation.tables.records.ThreadRecord;
import org.rookery.tenancy.WorkspaceId;

/** A thread's row as a snapshot. */
final class ThreadRows {

  private ThreadRows() {}

  static ConversationSnapshot snapshot(ThreadRecord row) {
    return new ConversationSnapshot(
        new ConversationId(row.getId()),
        new ChannelAddress(
            new WorkspaceId(row.getWorkspaceId()),
            new BotId(row.getBotId()),
            ChannelKind.of(row.getChannel()),
            row.getChannelUserId()),
        new ContactId(row.getContactId()),
        row.getNumber(),
        standing(row),
        row.getFirstSeq(),
        row.getSeq(),
        row.getTurn(),
        row.getVisitorAcked(),
        row.getVisitorRead(),
        row.getAgentRead(),
        row.getLastInboundAt(),
        row.getLastHumanAt(),
        row.getLastActivityAt(),
        row.getCreatedAt(),
        row.getVersion());
  }

  private static Standing standing(ThreadRecord row) {
    var resolvedBy = row.getResolvedBy();
    return new Standing(
        Standing.State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
        Standing.Handler.valueOf(row.getHandler().toUpperCase(Locale.ROOT)),
        row.getHandlerVersion(),
        row.getAssigneeId(),
        row.getWaitingSince(),
        row.getSnoozedUntil(),
        row.getResolvedAt(),
        resolvedBy == null
            ? null
            : Standing.ResolvedBy.valueOf(resolvedBy.toUpperCase(Locale.ROOT)),
        row.getResolveReason(),
        row.getReopenCount(),
        row.getMissed());
  }
}
