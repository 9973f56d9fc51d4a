package org.rookery.chatflow.node.ask.yesno;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.MaxText;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.Texts;
import org.rookery.chatflow.node.ask.Question;
import org.rookery.chatflow.node.ask.QuestionPorts;
import org.rookery.contact.AttributeType;

/** Asks a question that is answered yes or no. */
public final class AskYesNo implements NodeType<AskYesNo.Settings> {

  /** Its own settings; absent labels are the words of the language. */
  public record Settings(
      @Nullable @MaxText(80) Texts yesLabel, @Nullable @MaxText(80) Texts noLabel) {}

  @Override
  public String id() {
    return "ask.yesno";
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
    return QuestionPorts.with(
        List.of(Port.option("yes"), Port.option("no"), Port.optional("next")));
  }

  @Override
  public AttributeType answerType(Settings settings) {
    return AttributeType.BOOLEAN;
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    return Question.of(flow, new YesOrNo(settings, flow), "Yes or no?", usualAttribute());
  }
}
