package org.rookery.chatflow.node.ask.email;

import java.util.List;
import org.rookery.chatflow.answer.EmailAnswer;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.QuestionSettings;
import org.rookery.chatflow.node.ask.Question;
import org.rookery.chatflow.node.ask.QuestionPorts;
import org.rookery.chatflow.node.ask.TypedQuestion;
import org.rookery.contact.AttributeType;

/** Asks for an e-mail address. */
public final class AskEmail implements NodeType<AskEmail.Settings> {

  /**
   * Its own settings.
   *
   * @param allowFree addresses at free mail services will do
   * @param allowDisposable throw-away addresses will do
   * @param checkMx look up whether the domain takes mail
   * @param suggestTypos ask "did you mean gmail.com?"
   */
  public record Settings(
      Boolean allowFree, Boolean allowDisposable, boolean checkMx, Boolean suggestTypos) {
    public Settings {
      if (allowFree == null) allowFree = true;
      if (allowDisposable == null) allowDisposable = true;
      if (suggestTypos == null) suggestTypos = true;
    }
  }

  @Override
  public String id() {
    return "ask.email";
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
  public String usualAttribute() {
    return "contact.email";
  }

  @Override
  public AttributeType answerType(Settings settings) {
    return AttributeType.EMAIL;
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var limits = flow.shared(QuestionSettings.class);
    int maxChars = limits.maxChars() == null ? 254 : limits.maxChars();
    var parser =
        new EmailAnswer(
            maxChars, settings.allowFree(), settings.allowDisposable(), settings.suggestTypos());
    var kind =
        new TypedQuestion(
            parser,
            prompt -> {
              prompt.input = "email";
              prompt.maxChars = maxChars;
            });
    return Question.of(flow, kind, "What is your e-mail address?", usualAttribute());
  }
}
