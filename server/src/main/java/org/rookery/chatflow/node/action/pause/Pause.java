package org.rookery.chatflow.node.action.pause;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.Reply;
import org.rookery.chatflow.node.StepResult;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.TurnContext;

/** A pause: short ones only hold up the next message, longer ones end the turn. */
record Pause(DoWait.Settings settings, Go elapsed, Go interrupted) implements Behaviour {
  private static final Duration SHORT = Duration.ofSeconds(20);

  @Override
  public StepResult enter(TurnContext turn) {
    var until = until(turn);
    if (until == null || !until.isAfter(turn.now())) return elapsed;
    var pause = Duration.between(turn.now(), until);
    if (pause.compareTo(SHORT) <= 0 && turn.pause(pause)) return elapsed;
    return new StepResult.Wait(StepResult.Kind.TIMER, until);
  }

  @Override
  public StepResult resume(TurnContext turn, Reply reply) {
    return switch (reply) {
      case Reply.TimeUp _ -> elapsed;
      case Reply.Disturbed _ -> settings.interruptible() ? interrupted : StepResult.STAY;
      case Reply.Said _, Reply.Tapped _, Reply.Skipped _, Reply.HumanNews _ -> StepResult.STAY;
    };
  }

  private @Nullable Instant until(TurnContext turn) {
    if (settings.mode() == DoWait.Mode.FOR) {
      return settings.forTime() == null ? null : turn.now().plus(settings.forTime());
    }
    var until = settings.until();
    if (until == null) return null;
    if (until.opening()) return turn.hours("account").nextOpening(turn.now());
    var at = until.attr() == null ? null : instant(turn, turn.value(until.attr()));
    return at == null || until.offset() == null ? at : at.plus(until.offset());
  }

  private static @Nullable Instant instant(TurnContext turn, @Nullable Object value) {
    return switch (value) {
      case Instant at -> at;
      case LocalDate day -> day.atStartOfDay(turn.rendering().zone()).toInstant();
      case String text -> parsed(turn, text);
      case null, default -> null;
    };
  }

  private static @Nullable Instant parsed(TurnContext turn, String text) {
    try {
      return text.length() == 10 ? instant(turn, LocalDate.parse(text)) : Instant.parse(text);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
