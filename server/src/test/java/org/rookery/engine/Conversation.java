package org.rookery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.message.Content;

/**
 * One conversation with fake time: takes inputs, applies effects to its contact, remembers what was
 * said.
 */
final class Conversation {
  Automation automation;
  @Nullable Session session;
  Instant now;
  int agents;
  boolean optedOut;
  long seed;
  final Map<String, Object> contact = new HashMap<>();
  final Map<String, Instant> contactWrittenAt = new HashMap<>();
  final Map<String, Object> chat = new HashMap<>();
  final Map<String, Object> system = new HashMap<>();
  final List<Content> saidByBot = new ArrayList<>();
  final List<Recorded> recording = new ArrayList<>();
  List<Effect> effects = List.of();
  String contactId = "ctc_1";

  /** What one turn was made of, for replay. */
  record Recorded(Automation automation, Input input, Surroundings around, Turn turn) {}

  Conversation(Automation automation, Instant now) {
    this.automation = automation;
    this.now = now;
  }

  Turn take(Input input) {
    var around =
        new Surroundings(
            now,
            seed,
            "cnv_1",
            contactId,
            Map.copyOf(contact),
            Map.copyOf(contactWrittenAt),
            Map.copyOf(chat),
            Map.copyOf(system),
            agents,
            optedOut,
            false);
    var turn = Engine.take(automation, session, input, around);
    recording.add(new Recorded(automation, input, around, turn));
    var next = turn.session();
    if (next != null) {
      var stored = SessionText.read(SessionText.write(next));
      assertThat(stored).isEqualTo(next);
      session = stored;
    }
    turn.effects().forEach(this::apply);
    effects = turn.effects();
    seed++;
    return turn;
  }

  private void apply(Effect effect) {
    switch (effect) {
      case Effect.SetContact(var key, var value) -> {
        put(contact, key, value);
        contactWrittenAt.put(key, now);
      }
      case Effect.SetChat(var key, var value) -> put(chat, key, value);
      case Effect.SetConsent(var in) -> optedOut = !in;
      case Effect.Send send -> saidByBot.add(send.content());
      case Effect.RequestHuman _,
          Effect.HumanRequestEnded _,
          Effect.ResolveConversation _,
          Effect.Emit _,
          Effect.LogError _ -> {}
    }
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value == null) map.remove(key);
    else map.put(key, value);
  }

  /** Lets time pass, waking the session whenever it asked for it. */
  Turn sleep(Duration duration) {
    var until = now.plus(duration);
    var effects = new ArrayList<Effect>();
    Turn last = Turn.none(session);
    for (var due = due(); due != null && !due.isAfter(until); due = due()) {
      now = due.isBefore(now) ? now : due;
      last = take(new Input.Tick());
      effects.addAll(last.effects());
    }
    now = until;
    this.effects = effects;
    return new Turn(session, effects, last.trace());
  }

  private @Nullable Instant due() {
    return session == null ? null : session.nextDue();
  }

  /** The id of the option with this label, in the latest message that offers it. */
  String choiceId(String label) {
    for (var content : saidByBot.reversed()) {
      if (content instanceof Content.Choices choices) {
        for (var option : choices.options()) if (option.title().equals(label)) return option.id();
      }
    }
    throw new AssertionError("nobody offered " + label);
  }
}
