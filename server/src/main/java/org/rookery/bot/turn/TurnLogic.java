package org.rookery.bot.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.Inbound;
import org.rookery.conversation.Agent;
import org.rookery.conversation.Entry;
import org.rookery.conversation.LaneInput;
import org.rookery.conversation.OpenConversation;
import org.rookery.conversation.OpenConversation.Author;
import org.rookery.conversation.OpenConversation.Speech;
import org.rookery.conversation.Outcome;
import org.rookery.conversation.Standing;
import org.rookery.conversation.Standing.Handler;
import org.rookery.conversation.Standing.Move;
import org.rookery.conversation.Standing.State;
import org.rookery.conversation.TurnTaken;
import org.rookery.engine.Effect;
import org.rookery.engine.Input;
import org.rookery.engine.Session;
import org.rookery.engine.SessionText;
import org.rookery.engine.Surroundings;
import org.rookery.engine.Turn;
import org.rookery.message.ContactId;
import org.rookery.message.MessageId;
import org.rookery.platform.json.Json;

/**
 * Takes one turn of one conversation. Equal conversations, inputs, surroundings, instants and seeds
 * give equal lines, down to their ids.
 */
final class TurnLogic {
  private static final Author SYSTEM = new Author(Entry.Role.SYSTEM, null, null);

  private TurnLogic() {}

  /** Takes the input; what it leads to is added to the scope's conversation. */
  static Outcome take(TurnScope scope, LaneInput input) {
    return switch (input) {
      case LaneInput.VisitorSaid said -> visitorSaid(scope, said);
      case LaneInput.VisitorOpened opened ->
          quiet(scope, opened, new Input.Opened(), opened.profile());
      case LaneInput.PageEvent event ->
          quiet(scope, event, new Input.WidgetEvent(event.name()), event.profile());
      case LaneInput.VisitorMarked marked -> {
        scope.conversation().visitorMarks(marked.acked(), marked.read());
        yield done(scope);
      }
      case LaneInput.Tick tick -> tick(scope, tick);
      case LaneInput.AgentReply reply -> agentReply(scope, reply);
      case LaneInput.TakeOver over ->
          moved(scope, over, new Move.TakenOver(over.agent().member()), over.agent());
      case LaneInput.Reopen reopen ->
          moved(scope, reopen, new Move.ReopenedByAgent(reopen.agent().member()), reopen.agent());
      case LaneInput.HandBack back -> handBack(scope, back);
      case LaneInput.Assign assign -> moved(scope, assign, new Move.Assigned(assign.to()), null);
      case LaneInput.Snooze snooze -> snooze(scope, snooze);
      case LaneInput.Resolve resolve -> resolve(scope, resolve);
      case LaneInput.AgentRead read -> agentRead(scope, read);
      case LaneInput.DeliveryReported report -> delivery(scope, report);
      case LaneInput.HumanWanted wanted -> humanWanted(scope, wanted);
      case LaneInput.StartFlow start ->
          loud(scope, start, new Input.StartFlow(start.flowId(), start.by()));
      case LaneInput.VisitorRated rated -> {
        record(scope, rated);
        scope.emitted().add(Map.of("kind", "conversation.rated", "score", rated.score()));
        yield finished(scope, rated, scope.conversation().seq(), null);
      }
      case LaneInput.ContactMerged merged -> merged(scope, merged);
      case LaneInput.BotSaid said -> botSaid(scope, said);
    };
  }

  /** Said again, it changes nothing; nor does it where the thread is a third person's by now. */
  private static Outcome merged(TurnScope scope, LaneInput.ContactMerged merged) {
    var conversation = scope.conversation();
    if (!conversation.contact().value().equals(merged.from())) {
      return done(scope);
    }
    record(scope, merged);
    conversation.contact(new ContactId(merged.into()));
    return finished(scope, merged, conversation.seq(), null);
  }

  private static Outcome visitorSaid(TurnScope scope, LaneInput.VisitorSaid said) {
    var conversation = scope.conversation();
    record(scope, said);
    var before = conversation.seq();
    returned(scope);
    var entry =
        append(
            scope,
            Entry.Kind.MESSAGE,
            new Author(Entry.Role.VISITOR, null, null),
            Json.write(said.content()),
            new Speech(said.key(), null, 0));
    conversation.heard(scope.now());
    conversation.answered(dedupeKey(conversation, said), entry);
    if (!scope.around().blocked()) {
      run(scope, new Input.Said(said.content(), entry.id().text()), said.profile().facts());
    }
    return finished(scope, said, before, entry);
  }

  private static String dedupeKey(OpenConversation conversation, LaneInput input) {
    var key = input.dedupeKey(conversation.address().userId());
    return key == null ? "" : key;
  }

  /** A contact who comes back continues what was parked or over. */
  private static void returned(TurnScope scope) {
    var standing = scope.conversation().standing();
    if (standing.state() == State.SNOOZED || standing.state() == State.RESOLVED) {
      move(
          scope,
          new Move.VisitorReturned(scope.automation() != null, scope.conversation().lastHumanAt()));
    }
  }

  /** An input that leaves no trace unless it changes something. */
  private static Outcome quiet(
      TurnScope scope, LaneInput input, Input engineInput, Inbound.Profile profile) {
    var conversation = scope.conversation();
    var before = conversation.seq();
    var turn = ask(scope, engineInput, profile.facts());
    if (!changes(conversation, turn) && !conversation.fresh()) {
      return done(scope);
    }
    record(scope, input);
    if (turn != null) {
      apply(scope, turn);
    }
    return finished(scope, input, before, null);
  }

  private static Outcome loud(TurnScope scope, LaneInput input, Input engineInput) {
    if (scope.automation() == null) {
      return new Outcome.Refused("no_bot", "No bot runs here.", null);
    }
    record(scope, input);
    var before = scope.conversation().seq();
    returned(scope);
    run(scope, engineInput, Map.of());
    return finished(scope, input, before, null);
  }

  /** The row has fired; what is due, if anything still is, the session knows. */
  private static Outcome tick(TurnScope scope, LaneInput.Tick tick) {
    var conversation = scope.conversation();
    var before = conversation.seq();
    var until = conversation.standing().snoozedUntil();
    var wakes = until != null && !until.isAfter(scope.now());
    var session = session(conversation);
    var due = session == null ? null : session.nextDue();
    var turn =
        due != null && !due.isAfter(scope.now()) ? ask(scope, new Input.Tick(), Map.of()) : null;
    if (wakes || changes(conversation, turn)) {
      record(scope, tick);
      if (wakes) {
        move(scope, new Move.WokenUp());
      }
      if (turn != null) {
        apply(scope, turn);
      }
      finished(scope, tick, before, null);
    }
    conversation.wake(nextWake(conversation), true);
    return done(scope);
  }

  private static Outcome agentReply(TurnScope scope, LaneInput.AgentReply reply) {
    var conversation = scope.conversation();
    record(scope, reply);
    var before = conversation.seq();
    var wasHuman = conversation.standing().handler() == Handler.HUMAN && isOpen(conversation);
    move(scope, new Move.AgentSpoke(reply.agent().member()));
    if (!wasHuman) {
      accepted(scope, reply.agent());
    }
    var entry =
        append(
            scope,
            Entry.Kind.MESSAGE,
            author(reply.agent()),
            Json.write(reply.content()),
            Speech.PLAIN);
    conversation.humanHeard(scope.now());
    conversation.answered(dedupeKey(conversation, reply), entry);
    return finished(scope, reply, before, entry);
  }

  private static boolean isOpen(OpenConversation conversation) {
    return conversation.standing().state() == State.OPEN;
  }

  private static Outcome moved(TurnScope scope, LaneInput input, Move move, @Nullable Agent agent) {
    var conversation = scope.conversation();
    var standing = conversation.standing();
    var next = standing.after(move, scope.now());
    if (next == null) {
      return illegal(standing, input);
    }
    if (next.equals(standing)) {
      return done(scope);
    }
    record(scope, input);
    var before = conversation.seq();
    move(scope, move);
    if (agent != null && standing.handler() != Handler.HUMAN) {
      accepted(scope, agent);
    }
    if (agent != null) {
      conversation.humanHeard(scope.now());
    }
    return finished(scope, input, before, null);
  }

  /** A person has it from here on: the visitor is told who, the session falls silent. */
  private static void accepted(TurnScope scope, Agent agent) {
    append(
        scope,
        Entry.Kind.HANDOVER,
        author(agent),
        json(Map.of("state", "joined", "agent", Map.of("name", agent.name()))),
        Speech.PLAIN);
    run(scope, new Input.Accepted(agent.name()), Map.of());
  }

  /**
   * In a fixed order: an unordered map has another one in every process, and a replay gives the
   * same bytes.
   */
  private static String json(Map<String, Object> content) {
    return Json.write(new TreeMap<>(content));
  }

  private static Outcome handBack(TurnScope scope, LaneInput.HandBack back) {
    var conversation = scope.conversation();
    if (scope.automation() == null) {
      return new Outcome.Refused("no_bot", "No bot runs here.", null);
    }
    var standing = conversation.standing();
    var move = new Move.HandedBack(back.keepOwner());
    if (standing.after(move, scope.now()) == null) {
      return illegal(standing, back);
    }
    record(scope, back);
    var before = conversation.seq();
    move(scope, move);
    append(scope, Entry.Kind.HANDOVER, SYSTEM, "{\"state\":\"returned\"}", Speech.PLAIN);
    run(scope, new Input.ReleasedToBot(release(back)), Map.of());
    return finished(scope, back, before, null);
  }

  private static Input.Release release(LaneInput.HandBack back) {
    var flow = back.flowId();
    return switch (back.mode()) {
      case CONTINUE -> new Input.Release.Reask();
      case RESTART -> new Input.Release.Restart();
      case FLOW -> flow == null ? new Input.Release.Reask() : new Input.Release.Flow(flow, null);
    };
  }

  private static Outcome snooze(TurnScope scope, LaneInput.Snooze snooze) {
    var outcome = moved(scope, snooze, new Move.Snoozed(snooze.until()), null);
    scope.conversation().wake(nextWake(scope.conversation()), false);
    return outcome;
  }

  private static Outcome resolve(TurnScope scope, LaneInput.Resolve resolve) {
    var conversation = scope.conversation();
    var move = new Move.Resolved(resolve.by(), resolve.reason());
    if (conversation.standing().after(move, scope.now()) == null) {
      return illegal(conversation.standing(), resolve);
    }
    record(scope, resolve);
    var before = conversation.seq();
    run(scope, new Input.Resolved(), Map.of());
    move(scope, move);
    return finished(scope, resolve, before, null);
  }

  private static Outcome agentRead(TurnScope scope, LaneInput.AgentRead read) {
    var conversation = scope.conversation();
    var seen = conversation.lastVisitorMessage();
    if (!conversation.agentMark(read.seq()) || seen == null) {
      return done(scope);
    }
    record(scope, read);
    var before = conversation.seq();
    append(
        scope,
        Entry.Kind.STATUS,
        SYSTEM,
        json(Map.of("id", seen.text(), "target", seen.text(), "state", "seen")),
        Speech.PLAIN);
    conversation.agentMark(conversation.seq());
    return finished(scope, read, before, null);
  }

  private static Outcome delivery(TurnScope scope, LaneInput.DeliveryReported report) {
    record(scope, report);
    var before = scope.conversation().seq();
    var content = new LinkedHashMap<String, Object>();
    content.put("id", report.messageId());
    content.put("target", report.messageId());
    content.put("state", report.state());
    if (report.detail() != null) {
      content.put("detail", report.detail());
    }
    var entry = append(scope, Entry.Kind.STATUS, SYSTEM, Json.write(content), Speech.PLAIN);
    scope.conversation().answered(dedupeKey(scope.conversation(), report), entry);
    return finished(scope, report, before, entry);
  }

  private static Outcome humanWanted(TurnScope scope, LaneInput.HumanWanted wanted) {
    record(scope, wanted);
    var before = scope.conversation().seq();
    if (scope.automation() == null) {
      move(scope, new Move.HumanWanted());
    } else {
      run(scope, new Input.HumanWanted(wanted.by()), Map.of());
    }
    return finished(scope, wanted, before, null);
  }

  /**
   * The fence: what the bot began before somebody else took the conversation is not said any more.
   */
  private static Outcome botSaid(TurnScope scope, LaneInput.BotSaid said) {
    var conversation = scope.conversation();
    if (said.handlerVersion() != conversation.standing().handlerVersion()
        || conversation.standing().handler() != Handler.BOT) {
      return new Outcome.Refused("human_in_control", "Somebody else speaks now.", null);
    }
    record(scope, said);
    var before = conversation.seq();
    var entry =
        append(
            scope,
            Entry.Kind.MESSAGE,
            bot(scope),
            Json.write(said.content()),
            new Speech(null, said.node(), 0));
    return finished(scope, said, before, entry);
  }

  private static void run(TurnScope scope, Input input, Map<String, Object> facts) {
    var turn = ask(scope, input, facts);
    if (turn != null) {
      apply(scope, turn);
    }
  }

  private static @Nullable Turn ask(TurnScope scope, Input input, Map<String, Object> facts) {
    var automation = scope.automation();
    if (automation == null) {
      return null;
    }
    var conversation = scope.conversation();
    var surroundings =
        new Surroundings(
            scope.now(),
            scope.seed(),
            conversation.id().text(),
            conversation.contact().text(),
            scope.around().contact(),
            Map.of(),
            conversation.attributes(),
            facts,
            scope.around().agentsOnline(),
            false,
            scope.around().blocked());
    return scope.engine().take(automation, session(conversation), input, surroundings);
  }

  private static boolean changes(OpenConversation conversation, @Nullable Turn turn) {
    return turn != null
        && (!turn.effects().isEmpty() || differ(session(conversation), turn.session()));
  }

  private static boolean differ(@Nullable Session before, @Nullable Session after) {
    if (before == null || after == null) {
      return before != null || after != null;
    }
    return before.stateVersion() != after.stateVersion() || before.number() != after.number();
  }

  /** The session, from memory if its last turn was here. */
  static @Nullable Session session(OpenConversation conversation) {
    if (conversation.sessionObject() instanceof Session session) {
      return session;
    }
    var text = conversation.session();
    if (text == null) {
      return null;
    }
    var session = SessionText.read(text);
    conversation.remember(session);
    return session;
  }

  private static void apply(TurnScope scope, Turn turn) {
    var session = turn.session();
    var conversation = scope.conversation();
    if (differ(session(conversation), session)) {
      conversation.session(session == null ? null : SessionText.write(session), session);
    }
    for (var effect : turn.effects()) {
      carryOut(scope, effect);
    }
  }

  private static void carryOut(TurnScope scope, Effect effect) {
    switch (effect) {
      case Effect.Send send -> say(scope, send);
      case Effect.SetContact set -> scope.learned().put(set.key(), set.value());
      case Effect.SetChat set -> scope.conversation().attribute(set.key(), plain(set.value()));
      case Effect.RequestHuman wanted -> {
        move(scope, new Move.HumanWanted());
        emit(
            scope,
            "conversation.human_requested",
            Map.of("target", wanted.targetKind(), "priority", wanted.priority()));
      }
      case Effect.HumanRequestEnded ended -> {
        move(scope, new Move.WaitOver("expired".equals(ended.reason())));
        emit(scope, "conversation.request_ended", Map.of("reason", ended.reason()));
      }
      case Effect.ResolveConversation resolve ->
          move(scope, new Move.Resolved(Standing.ResolvedBy.BOT, resolve.note()));
      case Effect.SetConsent consent ->
          emit(scope, "contact.consent", Map.of("optedIn", consent.optedIn()));
      case Effect.Emit event -> emit(scope, event);
      case Effect.LogError error ->
          emit(scope, "bot.error", Map.of("code", error.code(), "path", error.path()));
    }
  }

  private static void say(TurnScope scope, Effect.Send send) {
    var conversation = scope.conversation();
    var byBot = send.role() == Effect.Role.BOT;
    if (byBot && conversation.standing().handler() == Handler.HUMAN) {
      emit(scope, "message.dropped", Map.of("code", "human_in_control"));
      return;
    }
    append(
        scope,
        Entry.Kind.MESSAGE,
        byBot ? bot(scope) : SYSTEM,
        Json.write(send.content()),
        new Speech(null, send.nodeId(), (int) send.delayMs()));
  }

  private static Author bot(TurnScope scope) {
    var automation = scope.automation();
    return new Author(Entry.Role.BOT, null, automation == null ? null : automation.bot().name());
  }

  private static Author author(Agent agent) {
    return new Author(Entry.Role.AGENT, agent.member().toString(), agent.name());
  }

  /** Moves the standing, and tells the visitor when it looks different from there. */
  private static void move(TurnScope scope, Move move) {
    var conversation = scope.conversation();
    var told = conversation.standing().told();
    if (!conversation.move(move, scope.now())) {
      return;
    }
    var now = conversation.standing().told();
    if (!now.equals(told)) {
      append(scope, Entry.Kind.CONVERSATION, SYSTEM, "{\"state\":\"" + now + "\"}", Speech.PLAIN);
    }
  }

  private static Entry append(
      TurnScope scope, Entry.Kind kind, Author author, String content, Speech speech) {
    return scope
        .conversation()
        .append(kind, author, content, speech, new MessageId(scope.ids().next()), scope.now());
  }

  private static void emit(TurnScope scope, String kind, Map<String, ?> data) {
    var event = new LinkedHashMap<String, Object>();
    event.put("kind", kind);
    event.putAll(data);
    scope.emitted().add(event);
  }

  private static void emit(TurnScope scope, Effect.Emit effect) {
    var event = new LinkedHashMap<String, Object>();
    event.put("kind", effect.kind());
    event.put("session", effect.sessionNumber());
    if (effect.flowId() != null) {
      event.put("flow", effect.flowId());
      event.put("version", effect.version());
    }
    if (effect.nodeId() != null) {
      event.put("node", effect.nodeId());
    }
    event.putAll(effect.data());
    scope.emitted().add(event);
  }

  /**
   * The value as it comes back from the database, so that a cached conversation and a loaded one
   * see the same.
   */
  static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Boolean flag -> flag;
      default -> Json.read(Json.write(value), Object.class);
    };
  }

  private static void record(TurnScope scope, LaneInput input) {
    var around = scope.conversation().seesAnew(scope.around()) ? Json.write(scope.around()) : null;
    scope.conversation().take(input, around, scope.seed(), scope.now());
  }

  private static @Nullable Instant nextWake(OpenConversation conversation) {
    var session = session(conversation);
    var due = session == null ? null : session.nextDue();
    var until = conversation.standing().snoozedUntil();
    if (due == null || until == null) {
      return due == null ? until : due;
    }
    return due.isBefore(until) ? due : until;
  }

  private static Outcome finished(
      TurnScope scope, LaneInput input, long before, @Nullable Entry entry) {
    var conversation = scope.conversation();
    conversation.wake(nextWake(conversation), false);
    var standing = conversation.standing();
    conversation.tell(
        Json.write(
            new TurnTaken(
                conversation.id().value(),
                conversation.address().bot().value(),
                conversation.contact().value(),
                conversation.turn(),
                conversation.version() + 1,
                input.kind(),
                before,
                conversation.seq(),
                standing.state(),
                standing.handler(),
                standing.handlerVersion(),
                standing.assignee(),
                new ArrayList<>(scope.emitted()))));
    return entry == null
        ? done(scope)
        : new Outcome.Done(conversation.id(), entry.id(), entry.seq(), entry.at(), standing);
  }

  private static Outcome done(TurnScope scope) {
    var conversation = scope.conversation();
    return new Outcome.Done(
        conversation.id(), null, conversation.seq(), scope.now(), conversation.standing());
  }

  private static Outcome illegal(Standing from, LaneInput input) {
    var to =
        switch (input) {
          case LaneInput.HandBack _ -> "bot";
          case LaneInput.Snooze _ -> "snoozed";
          case LaneInput.Resolve _ -> "resolved";
          default -> "open";
        };
    return new Outcome.Illegal(from.state().name().toLowerCase(java.util.Locale.ROOT), to);
  }

  /** The contact's attributes after a turn, as the next turn of the same batch sees them. */
  static Map<String, Object> after(
      Map<String, Object> contact, Map<String, @Nullable Object> learned) {
    var next = new HashMap<>(contact);
    learned.forEach(
        (key, value) -> {
          var plain = plain(value);
          if (plain == null) {
            next.remove(key);
          } else {
            next.put(key, plain);
          }
        });
    return next;
  }
}
