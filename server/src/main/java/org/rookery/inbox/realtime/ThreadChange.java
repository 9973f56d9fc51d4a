package org.rookery.inbox.realtime;

import java.util.List;
import java.util.Locale;
import org.rookery.conversation.ConversationListener.Change;
import org.rookery.message.ConversationId;

/**
 * What whoever shows a thread is told after a commit: how it stands, and up to where there are
 * lines. The console reads the lines it does not have yet; so a lost frame loses nothing.
 */
record ThreadChange(
    ConversationId conversationId,
    String state,
    String handler,
    long handlerVersion,
    long seq,
    long visitorRead,
    long visitorAcked,
    List<String> kinds,
    long version) {

  static ThreadChange of(Change change) {
    var conversation = change.conversation();
    var standing = conversation.standing();
    return new ThreadChange(
        conversation.id(),
        standing.state().name().toLowerCase(Locale.ROOT),
        standing.handler().name().toLowerCase(Locale.ROOT),
        standing.handlerVersion(),
        conversation.seq(),
        conversation.visitorRead(),
        conversation.visitorAcked(),
        change.entries().stream().map(entry -> entry.kind().text()).distinct().toList(),
        conversation.version());
  }
}
