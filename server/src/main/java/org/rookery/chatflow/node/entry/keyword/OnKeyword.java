package org.rookery.chatflow.node.entry.keyword;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.rookery.chatflow.Trigger;
import org.rookery.chatflow.Trigger.Interrupt;
import org.rookery.chatflow.Trigger.Match;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.expression.ExpressionSyntaxException;
import org.rookery.chatflow.expression.Regex;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Entry;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;

/**
 * A branch that runs when certain words come while the session is in this flow. {@code do.return}
 * at its end goes back to the waiting question.
 */
public final class OnKeyword implements NodeType<OnKeyword.Settings> {

  /**
   * Its own settings.
   *
   * @param interrupt absent means second chance for exact words and always for the rest
   */
  public record Settings(
      @NotEmpty @Size(max = 50) List<@Size(min = 1, max = 200) String> phrases,
      Match match,
      Interrupt interrupt) {
    public Settings {
      phrases = phrases == null ? List.of() : List.copyOf(phrases);
      if (match == null) match = Match.EXACT;
      if (interrupt == null)
        interrupt = match == Match.EXACT ? Interrupt.SECOND_CHANCE : Interrupt.ALWAYS;
    }
  }

  @Override
  public String id() {
    return "on.keyword";
  }

  @Override
  public Family family() {
    return Family.ENTRY;
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  @Override
  public List<Port> ports(Settings settings) {
    return List.of(Port.NEXT);
  }

  @Override
  public Entry entry(Settings settings) {
    var id = "keyword:" + String.join(",", settings.phrases());
    return new Entry.Keyword(
        new Trigger(
            id,
            Trigger.Type.KEYWORD,
            settings.match(),
            settings.phrases(),
            List.of(),
            50,
            settings.interrupt(),
            true));
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    if (settings.match() != Match.REGEX) return Stream.empty();
    return settings.phrases().stream()
        .flatMap(
            phrase -> {
              try {
                Regex.compile(phrase);
                return Stream.empty();
              } catch (ExpressionSyntaxException e) {
                return Stream.of(flow.error("V-E20", e.message(), "phrases"));
              }
            });
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var next = flow.go("next");
    return _ -> next;
  }
}
