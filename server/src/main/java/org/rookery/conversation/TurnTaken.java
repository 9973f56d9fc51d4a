package org.rookery.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event {@code conversation.turn}: one row per turn, whatever happened in it. Its lines are
 * those of the stream behind {@code fromSeq} up to {@code toSeq}.
 *
 * @param version of the conversation once the turn is committed
 * @param input the kind of input
 * @param emitted what the flow reports, each with its {@code kind}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TurnTaken(
    UUID conversation,
    UUID bot,
    UUID contact,
    long turn,
    long version,
    String input,
    long fromSeq,
    long toSeq,
    Standing.State state,
    Standing.Handler handler,
    long handlerVersion,
    @Nullable UUID assignee,
    List<Map<String, Object>> emitted) {
  /** The event's kind in the log. */
  public static final String KIND = "conversation.turn";
}
