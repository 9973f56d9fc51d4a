package org.rookery.bot.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.conversation.OpenConversation;
import org.rookery.conversation.TurnIds;
import org.rookery.engine.Automation;

/**
 * One turn while it is taken.
 *
 * @param automation null while no bot runs
 * @param learned what the turn learns about the contact; null clears
 * @param emitted what the flow reports
 */
record TurnScope(
    OpenConversation conversation,
    @Nullable Automation automation,
    Around around,
    Instant now,
    long seed,
    TurnIds ids,
    EngineCall engine,
    Map<String, @Nullable Object> learned,
    List<Map<String, Object>> emitted) {

  static TurnScope of(
      OpenConversation conversation,
      @Nullable Automation automation,
      Around around,
      Instant now,
      long seed,
      TurnIds ids,
      EngineCall engine) {
    return new TurnScope(
        conversation,
        automation,
        around,
        now,
        seed,
        ids,
        engine,
        new LinkedHashMap<>(),
        new ArrayList<>(2));
  }
}
