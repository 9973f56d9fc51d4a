package org.rookery.bot.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.conversation.ConversationSnapshot;
import org.rookery.conversation.Conversations;
import org.rookery.conversation.Entry;
import org.rookery.conversation.OpenConversation;
import org.rookery.conversation.Standing;
import org.rookery.conversation.StoredInput;
import org.rookery.conversation.TurnIds;
import org.rookery.engine.Automation;
import org.rookery.message.ConversationId;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs a conversation again from its stored inputs, and says where it comes out differently. */
@Component
public class Replay {
  private static final int ALL = 100_000;
  private static final int IDS_BEFORE_THE_FIRST_LINE = 3;

  private final Conversations conversations;
  private final ObjectProvider<Automations> automations;
  private final ObjectProvider<EngineCall> engine;

  Replay(
      Conversations conversations,
      ObjectProvider<Automations> automations,
      ObjectProvider<EngineCall> engine) {
    this.conversations = conversations;
    this.automations = automations;
    this.engine = engine;
  }

  /**
   * The differences, line by line; empty when every line, the standing and the session are the same
   * to the byte.
   */
  public List<String> differences(WorkspaceId workspace, ConversationId id) {
    var stored = conversations.find(workspace, id).orElseThrow();
    var lines = conversations.after(workspace, id, 0, ALL);
    var again = run(stored, conversations.inputs(workspace, id));
    var differences = new ArrayList<String>();
    for (var i = 0; i < Math.max(lines.size(), again.entries().size()); i++) {
      compare(differences, at(lines, i), at(again.entries(), i));
    }
    if (!stored.standing().equals(again.standing())) {
      differences.add("standing " + stored.standing() + " → " + again.standing());
    }
    var session = conversations.session(workspace, id);
    if (!Objects.equals(session, again.session())) {
      differences.add("session " + session + " → " + again.session());
    }
    return differences;
  }

  private static void compare(
      List<String> differences, @Nullable Entry stored, @Nullable Entry again) {
    if (!Objects.equals(stored, again)) {
      differences.add(stored + " → " + again);
    }
  }

  private static @Nullable Entry at(List<Entry> lines, int index) {
    return index < lines.size() ? lines.get(index) : null;
  }

  private OpenConversation run(ConversationSnapshot stored, List<StoredInput> inputs) {
    var around = new Around(null, java.util.Map.of(), false, 0);
    OpenConversation conversation = null;
    for (var input : inputs) {
      around = input.around() == null ? around : Json.read(input.around(), Around.class);
      var ids = new TurnIds(input.at(), input.seed());
      if (conversation == null) {
        conversation = begin(stored, around.revision() != null, input, ids);
      }
      var automation = automation(stored, around, conversation);
      var scope =
          TurnScope.of(
              conversation,
              automation,
              around,
              input.at(),
              input.seed(),
              ids,
              engine.getIfAvailable(() -> org.rookery.engine.Engine::take));
      var _ = TurnLogic.take(scope, input.input());
    }
    return Objects.requireNonNull(conversation, "a conversation has at least one input");
  }

  /** The first turn also made the ids of the conversation and, for a newcomer, of the contact. */
  private static OpenConversation begin(
      ConversationSnapshot stored, boolean botRuns, StoredInput first, TurnIds ids) {
    for (var i = 0; i < IDS_BEFORE_THE_FIRST_LINE; i++) {
      if (ids.next().equals(stored.id().value())) {
        break;
      }
    }
    return OpenConversation.begin(
        stored.id(),
        stored.address(),
        stored.contact(),
        stored.number(),
        null,
        stored.firstSeq(),
        Standing.fresh(botRuns, first.at()),
        first.at());
  }

  private @Nullable Automation automation(
      ConversationSnapshot stored, Around around, OpenConversation conversation) {
    var revision = around.revision();
    if (revision == null) {
      return null;
    }
    var bots = automations.getObject();
    var workspace = stored.address().workspace();
    var bot = stored.address().bot();
    var automation = bots.revision(workspace, bot, revision).orElseThrow().automation();
    var session = TurnLogic.session(conversation);
    if (session != null) {
      for (var key : automation.missingFor(session)) {
        automation = automation.with(bots.flow(workspace, bot, key));
      }
    }
    return automation;
  }
}
