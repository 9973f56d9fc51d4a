package org.rookery.chatflow.node.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.answer.Parsed;
import org.rookery.chatflow.answer.WordKind;
import org.rookery.chatflow.expression.FormulaResult;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Reply;
import org.rookery.chatflow.node.StepResult;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.message.Content;

/**
 * A question: asks, waits, checks the answer in the order of the specification (words, type,
 * limits, own check), keeps it and goes on. What differs between kinds of questions is a {@link
 * QuestionKind}.
 */
public final class Question implements Behaviour {
  /** Noted while a corrected answer is offered: the offer. */
  private static final String SUGGESTION = "suggestion";

  /** Noted while an answer is echoed: the words, or {@code #} and the tapped ids. */
  private static final String UNCONFIRMED = "unconfirmed";

  /** Noted once an ambiguous answer was given; the next one counts as invalid. */
  private static final String AMBIGUOUS = "ambiguous";

  private static final String YES = "yes";

  private final QuestionFrame frame;
  private final QuestionKind kind;
  private final Asking asking;

  private Question(QuestionFrame frame, QuestionKind kind) {
    this.frame = frame;
    this.kind = kind;
    this.asking = new Asking(frame, kind);
  }

  /**
   * Puts a question together.
   *
   * @param usualText what is asked if the author wrote nothing
   * @param usualAttribute where the answer goes if the author chose nothing; empty is an attribute
   *     of its own
   */
  public static Behaviour of(
      CompileContext flow, QuestionKind kind, String usualText, String usualAttribute) {
    return new Question(new QuestionFrame(flow, usualText, usualAttribute), kind);
  }

  @Override
  public StepResult enter(TurnContext turn) {
    if (frame.settings.skipIfAnswered()) {
      var known = known(turn);
      if (known != null) return kind.exit(known, frame.next);
    }
    return asking.ask(turn);
  }

  @Override
  public StepResult askAgain(TurnContext turn) {
    return asking.ask(turn);
  }

  /** The valid answer that the attribute already holds, if it is young enough. */
  private @Nullable Object known(TurnContext turn) {
    var stored = turn.value(frame.saveTo);
    if (stored == null || stored.toString().isBlank()) return null;
    var days = frame.settings.maxAgeDays();
    var written = days == 0 ? null : turn.writtenAt(frame.saveTo);
    var old =
        days > 0 && (written == null || written.isBefore(turn.now().minusSeconds(days * 86_400L)));
    return old ? null : kind.recognise(stored, turn);
  }

  @Override
  public StepResult resume(TurnContext turn, Reply reply) {
    return switch (reply) {
      case Reply.Said said -> said(turn, said);
      case Reply.Tapped tapped -> tapped(turn, tapped);
      case Reply.Skipped _ -> {
        turn.emit("node.skipped", Map.of());
        yield frame.skipped;
      }
      case Reply.TimeUp _ -> frame.timeUp.connected() ? frame.timeUp : StepResult.STAY;
      case Reply.Disturbed _ -> StepResult.STAY;
      case Reply.HumanNews(var news) ->
          news == Reply.News.RESOLVED ? StepResult.STAY : asking.ask(turn);
    };
  }

  private StepResult said(TurnContext turn, Reply.Said said) {
    if (said.content() instanceof Content.Media
        && (said.text().isBlank() || !frame.settings.acceptCaption())) {
      return frame.attachment.connected()
          ? frame.attachment
          : invalid("err.text.media", Map.of(), "");
    }
    var unconfirmed = turn.pending().note(UNCONFIRMED);
    if (unconfirmed != null) return confirmed(turn, unconfirmed, said);
    var suggestion = turn.pending().note(SUGGESTION);
    if (suggestion != null) {
      turn.pending().note(SUGGESTION, null);
      var meant = turn.isWord(WordKind.YES, said.normalised()) ? suggestion : said.text();
      return judge(turn, kind.insist(meant, turn), meant, meant, said.messageId());
    }
    if (wantsMore(turn, said.normalised())) return asking.more(turn);
    return judge(turn, kind.read(said.text(), turn), said.text(), said.text(), said.messageId());
  }

  private boolean wantsMore(TurnContext turn, String normalised) {
    return turn.isWord(WordKind.MORE, normalised)
        && asking.isPaged(turn)
        && !kind.names(normalised, turn);
  }

  private StepResult tapped(TurnContext turn, Reply.Tapped tapped) {
    if (tapped.optionIds().equals(List.of(OptionPages.MORE))) return asking.more(turn);
    var unconfirmed = turn.pending().note(UNCONFIRMED);
    if (unconfirmed != null) {
      return confirmation(turn, unconfirmed, tapped.optionIds().contains(YES), tapped.messageId());
    }
    var ids = tapped.optionIds();
    var words = tapped.title() == null ? String.join(", ", ids) : tapped.title();
    return judge(
        turn, kind.tapped(ids, turn), words, "#" + String.join("#", ids), tapped.messageId());
  }

  private StepResult judge(
      TurnContext turn, Parsed parsed, String words, String raw, @Nullable String messageId) {
    return switch (parsed) {
      case Parsed.Accepted accepted -> {
        if (!passesOwnCheck(turn, accepted, words)) yield invalid("err.generic", Map.of(), words);
        yield frame.settings.confirm()
            ? echo(turn, accepted, raw)
            : keep(turn, accepted, messageId);
      }
      case Parsed.Refused(var key, var variables) -> {
        var other = kind.otherwise();
        if (other == null) yield invalid(key, variables, words);
        yield keepOther(turn, words, other, messageId);
      }
      case Parsed.Suggest(var key, var variables, var suggestion) -> {
        turn.pending().note(SUGGESTION, suggestion.toString());
        yield new StepResult.Invalid(key, variables, words, false);
      }
      case Parsed.Ambiguous(var candidates) -> ambiguous(turn, candidates, words);
    };
  }

  private StepResult ambiguous(TurnContext turn, List<String> candidates, String words) {
    var again = turn.pending().note(AMBIGUOUS) != null;
    turn.pending().note(AMBIGUOUS, String.join("#", candidates));
    return new StepResult.Invalid("err.choice.ambiguous", Map.of(), words, again);
  }

  private static StepResult invalid(String key, Map<String, ?> variables, String words) {
    return new StepResult.Invalid(key, variables, words, true);
  }

  private boolean passesOwnCheck(TurnContext turn, Parsed.Accepted accepted, String words) {
    if (frame.pattern != null && !frame.pattern.matches(words.strip())) return false;
    if (frame.formula == null) return true;
    var value = kind.kept(accepted.value(), turn);
    var result = frame.formula.evaluate(turn.with("answer", value), turn.rendering());
    return result instanceof FormulaResult.Value(var truth) && Boolean.TRUE.equals(truth);
  }

  private StepResult echo(TurnContext turn, Parsed.Accepted accepted, String raw) {
    turn.pending().note(UNCONFIRMED, raw);
    asking.confirm(turn, kind.display(accepted.value(), turn));
    return StepResult.STAY;
  }

  private StepResult confirmed(TurnContext turn, String unconfirmed, Reply.Said said) {
    var yes = turn.isWord(WordKind.YES, said.normalised());
    if (!yes && !turn.isWord(WordKind.NO, said.normalised())) {
      turn.pending().note(UNCONFIRMED, null);
      return judge(turn, kind.read(said.text(), turn), said.text(), said.text(), said.messageId());
    }
    return confirmation(turn, unconfirmed, yes, said.messageId());
  }

  private StepResult confirmation(
      TurnContext turn, String unconfirmed, boolean yes, @Nullable String messageId) {
    turn.pending().note(UNCONFIRMED, null);
    if (!yes) return asking.ask(turn);
    var parsed =
        unconfirmed.startsWith("#")
            ? kind.tapped(List.of(unconfirmed.substring(1).split("#", -1)), turn)
            : kind.insist(unconfirmed, turn);
    return parsed instanceof Parsed.Accepted accepted
        ? keep(turn, accepted, messageId)
        : invalid("err.generic", Map.of(), unconfirmed);
  }

  private StepResult keep(TurnContext turn, Parsed.Accepted accepted, @Nullable String messageId) {
    var kept = kind.kept(accepted.value(), turn);
    var writes = new LinkedHashMap<String, @Nullable Object>(4);
    writes.put(frame.saveTo, kept);
    if (!accepted.also().isEmpty()) {
      var scope = frame.saveTo.substring(0, frame.saveTo.indexOf('.') + 1);
      accepted.also().forEach((key, value) -> writes.put(scope + key, value));
    }
    turn.answered(writes, kept, messageId);
    notifyTeam(turn, kept);
    return kind.exit(accepted.value(), frame.next);
  }

  private StepResult keepOther(
      TurnContext turn, String words, StepResult.Go other, @Nullable String messageId) {
    turn.answered(Map.of(frame.saveTo, words), words, messageId);
    notifyTeam(turn, words);
    return other;
  }

  private void notifyTeam(TurnContext turn, @Nullable Object value) {
    if (frame.notify && value != null) {
      turn.emit("reply.notify", Map.of("question", frame.label, "answer", value));
    }
  }

  @Override
  public boolean claims(TurnContext turn, String normalised) {
    return kind.names(normalised, turn);
  }

  @Override
  public boolean allowsBack() {
    return frame.settings.allowBack();
  }

  @Override
  public boolean allowsSkip() {
    return frame.settings.allowSkip();
  }

  @Override
  public boolean stillShows(TurnContext turn, List<TurnContext.Option> shown) {
    var now = kind.options(turn);
    if (now.size() != shown.size()) return false;
    for (var i = 0; i < now.size(); i++) {
      if (!now.get(i).id().equals(shown.get(i).id())) return false;
      if (!now.get(i).label().equals(shown.get(i).label())) return false;
    }
    return true;
  }

  @Override
  public int maxRetries(TurnContext turn) {
    var own = frame.settings.maxRetries();
    return own == null ? turn.usualMaxRetries() : own;
  }

  @Override
  public void refuse(TurnContext turn, StepResult.Invalid invalid) {
    var noted = turn.pending().note(AMBIGUOUS);
    if (noted == null || !invalid.textKey().equals("err.choice.ambiguous")) {
      asking.refuse(turn, invalid, List.of());
    } else {
      asking.refuse(turn, invalid, List.of(noted.split("#", -1)));
    }
  }

  @Override
  public StepResult exhausted(TurnContext turn) {
    return switch (frame.settings.onExhausted()) {
      case AUTO -> byItself(turn);
      case CONTINUE_EMPTY -> frame.next;
      case LIVE_CHAT -> turn.agentsOnline() > 0 ? person(turn) : giveUp(turn);
      case END -> new StepResult.End();
      case GOTO_FLOW -> elsewhere(turn);
    };
  }

  private StepResult byItself(TurnContext turn) {
    if (frame.exhausted.connected()) return frame.exhausted;
    if (turn.liveChatEnabled() && turn.agentsOnline() > 0) return person(turn);
    return frame.settings.allowSkip() ? frame.skipped : giveUp(turn);
  }

  private static StepResult person(TurnContext turn) {
    turn.saySystem("sys.livechat.waiting", Map.of());
    return new StepResult.AskHuman("any", null, "normal", null);
  }

  private static StepResult giveUp(TurnContext turn) {
    turn.saySystem("sys.giveup", Map.of());
    return new StepResult.End();
  }

  private StepResult elsewhere(TurnContext turn) {
    var flowId = frame.settings.exhaustedFlowId();
    if (flowId == null) return giveUp(turn);
    return new StepResult.Call(flowId, null, null, frame.next, false);
  }
}
