package org.rookery.chatflow.node.ask.text;

import java.util.List;
import org.rookery.chatflow.answer.Lengths;
import org.rookery.chatflow.answer.TextAnswer;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.QuestionSettings;
import org.rookery.chatflow.node.ask.Question;
import org.rookery.chatflow.node.ask.QuestionPorts;
import org.rookery.chatflow.node.ask.TypedQuestion;

/** Asks a question that is answered in free text. */
public final class AskText implements NodeType<AskText.Settings> {

  /**
   * Its own settings.
   *
   * @param format which characters may occur; a pattern goes into {@code validation.regex}
   * @param extract let a language model take the wanted part out of a sentence
   */
  public record Settings(boolean multiline, TextAnswer.Format format, boolean extract) {
    public Settings {
      if (format == null) format = TextAnswer.Format.ANY;
    }
  }

  @Override
  public String id() {
    return "ask.text";
  }

  @Override
  public Family family() {
    return Family.ASK;
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  @Override
  public List<Port> ports(Settings settings) {
    return QuestionPorts.with(List.of(Port.NEXT));
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var limits = flow.shared(QuestionSettings.class);
    int minChars = limits.minChars() == null ? 1 : limits.minChars();
    int maxChars = limits.maxChars() == null ? 1000 : limits.maxChars();
    var kind =
        new TypedQuestion(
            new TextAnswer(new Lengths(minChars, maxChars), settings.format()),
            prompt -> {
              prompt.input = "text";
              prompt.minChars = minChars;
              prompt.maxChars = maxChars;
              prompt.multiline = settings.multiline();
            });
    return Question.of(flow, kind, "Please tell me more.", usualAttribute());
  }
}
