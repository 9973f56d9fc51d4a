package org.rookery.chatflow.node.ask.name;

import java.util.List;
import java.util.stream.Stream;
import org.rookery.chatflow.answer.NameAnswer;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.QuestionSettings;
import org.rookery.chatflow.node.ask.Question;
import org.rookery.chatflow.node.ask.QuestionPorts;
import org.rookery.chatflow.node.ask.TypedQuestion;

/** Asks for a name. */
public final class AskName implements NodeType<AskName.Settings> {

  /**
   * Its own settings.
   *
   * @param parts the full name, or first and last name apart
   * @param strict refuse what is rather a number, an address or a link
   * @param titleCase write "anna meyer" as "Anna Meyer"
   * @param extract take "Anna" out of "my name is Anna"
   */
  public record Settings(Parts parts, Boolean strict, Boolean titleCase, Boolean extract) {
    public Settings {
      if (parts == null) parts = Parts.FULL;
      if (strict == null) strict = true;
      if (titleCase == null) titleCase = true;
      if (extract == null) extract = true;
    }
  }

  /** How the name is asked for. */
  public enum Parts {
    FULL,
    FIRST_LAST
  }

  @Override
  public String id() {
    return "ask.name";
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
    return "contact.name";
  }

  @Override
  public Stream<String> writes(Settings settings) {
    return Stream.of("contact.first_name", "contact.last_name");
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var limits = flow.shared(QuestionSettings.class);
    int maxChars = limits.maxChars() == null ? 100 : limits.maxChars();
    var parser =
        new NameAnswer(maxChars, settings.strict(), settings.titleCase(), settings.extract());
    var kind =
        new TypedQuestion(
            parser,
            prompt -> {
              prompt.input = "name";
              prompt.maxChars = maxChars;
            });
    return Question.of(flow, kind, "May I have your name?", usualAttribute());
  }
}
