package org.rookery.channel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rookery.message.ConversationId;

/** Reads visitors' streams, for resume and history. The floor above implements it. */
public interface VisitorStreams {

  /** Where a visitor's stream stands; empty for someone who never said or heard anything. */
  Optional<Position> position(ChannelAddress visitor);

  /** Lines behind a place, in order. */
  List<StreamLine> after(ChannelAddress visitor, long seq, int limit);

  /** The last lines before a place, in order. */
  List<StreamLine> before(ChannelAddress visitor, long seq, int limit);

  /**
   * The end of a stream.
   *
   * @param state {@code open}, {@code waiting}, {@code assigned} or {@code closed}
   * @param agentName who has the conversation, if a person does
   */
  record Position(
      ConversationId conversation, long lastSeq, String state, @Nullable String agentName) {}
}
