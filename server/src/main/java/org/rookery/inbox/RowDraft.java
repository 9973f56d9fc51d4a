package org.rookery.inbox;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.ContactCard;
import org.rookery.contact.ContactPath;
import org.rookery.conversation.ConversationListener.Change;
import org.rookery.conversation.ConversationSnapshot;
import org.rookery.conversation.Entry;
import org.rookery.inbox.store.RowWriter;

/** One row in the making: the newest state of a conversation and what its new lines say. */
final class RowDraft {
  private @Nullable ConversationSnapshot newest;
  private @Nullable Entry lastMessage;
  private long firstSeq = Long.MAX_VALUE;
  private int fromVisitor;
  private long lastFromVisitor;

  static RowWriter.Key key(ConversationSnapshot conversation) {
    return new RowWriter.Key(conversation.address().workspace().value(), conversation.id().value());
  }

  RowDraft add(Change change) {
    if (newest == null || newest.version() < change.conversation().version()) {
      newest = change.conversation();
    }
    change.entries().forEach(this::add);
    return this;
  }

  private void add(Entry entry) {
    firstSeq = Math.min(firstSeq, entry.seq());
    if (entry.kind() != Entry.Kind.MESSAGE || entry.role() == Entry.Role.SYSTEM) {
      return;
    }
    if (lastMessage == null || lastMessage.seq() < entry.seq()) {
      lastMessage = entry;
    }
    if (entry.role() == Entry.Role.VISITOR) {
      fromVisitor++;
      lastFromVisitor = Math.max(lastFromVisitor, entry.seq());
    }
  }

  long version() {
    return newest().version();
  }

  ContactPath.Key person() {
    var conversation = newest();
    return new ContactPath.Key(
        conversation.address().workspace().value(), conversation.contact().value());
  }

  RowWriter.Row row(RowWriter.@Nullable Known known, @Nullable ContactCard card) {
    var conversation = newest();
    var standing = conversation.standing();
    var message = lastMessage;
    return new RowWriter.Row(
        key(conversation),
        conversation.number(),
        conversation.contact().value(),
        ContactName.of(card, conversation.address().userId()),
        conversation.address().bot().value(),
        lower(conversation.address().channel()),
        lower(standing.state()),
        lower(standing.handler()),
        standing.assignee(),
        standing.waitingSince(),
        standing.missed(),
        unread(conversation, known),
        message == null ? null : Preview.of(message.content()),
        message == null ? null : by(message.role()),
        message == null ? null : message.at(),
        conversation.lastActivityAt(),
        conversation.createdAt(),
        conversation.version());
  }

  /** Nothing is unread while the bot answers: unread means that a person should look. */
  private int unread(ConversationSnapshot conversation, RowWriter.@Nullable Known known) {
    if (lastFromVisitor > 0 && conversation.agentRead() >= lastFromVisitor) {
      return 0;
    }
    var before = Math.min(firstSeq, conversation.seq() + 1) - 1;
    var kept = known == null || conversation.agentRead() >= before ? 0 : known.unread();
    return kept + fromVisitor;
  }

  private ConversationSnapshot newest() {
    return Objects.requireNonNull(newest, "a draft has at least one change");
  }

  private static String by(Entry.Role role) {
    return role == Entry.Role.VISITOR ? "contact" : lower(role);
  }

  private static String lower(Object constant) {
    return constant.toString().toLowerCase(Locale.ROOT);
  }
}
