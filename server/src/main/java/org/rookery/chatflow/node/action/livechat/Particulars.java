package org.rookery.chatflow.node.action.livechat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.QuestionSettings;
import org.rookery.chatflow.node.Reply;
import org.rookery.chatflow.node.StepResult;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.chatflow.node.ask.email.AskEmail;
import org.rookery.chatflow.node.ask.name.AskName;
import org.rookery.chatflow.node.ask.phone.AskPhone;

/** What a contact is asked before a person comes: only what is not known yet, one at a time. */
final class Particulars {
  /** Noted while one is asked: which. */
  private static final String ASKED = "particular";

  private static final Map<String, NodeType<?>> TYPES =
      Map.of(
          "contact.name", new AskName(),
          "contact.email", new AskEmail(),
          "contact.phone", new AskPhone());

  private final List<Behaviour> questions = new ArrayList<>();

  Particulars(List<String> attributes, CompileContext flow) {
    for (var attribute : attributes) {
      var type = TYPES.get(attribute);
      if (type != null) questions.add(question(type, new OwnQuestion(flow, attribute)));
    }
  }

  private static <S> Behaviour question(NodeType<S> type, CompileContext flow) {
    return type.compile(flow.shared(type.settings()), flow);
  }

  /** Asks for the first that is unknown; null if all is known. */
  @Nullable StepResult ask(TurnContext turn) {
    return ask(turn, 0);
  }

  private @Nullable StepResult ask(TurnContext turn, int from) {
    for (var number = from; number < questions.size(); number++) {
      turn.pending().begin();
      var result = questions.get(number).enter(turn);
      if (!(result instanceof Go)) {
        turn.pending().note(ASKED, Integer.toString(number));
        return result;
      }
    }
    return null;
  }

  /** The one that is asked now; null if none is. */
  @Nullable Behaviour asked(TurnContext turn) {
    var number = turn.pending().note(ASKED);
    return number == null ? null : questions.get(Integer.parseInt(number));
  }

  /** Takes an answer and asks for the next; null once all is known or given up. */
  @Nullable StepResult take(TurnContext turn, Reply reply) {
    var question = asked(turn);
    if (question == null) return StepResult.STAY;
    var result = question.resume(turn, reply);
    return result instanceof Go ? next(turn) : result;
  }

  /** Gives up the one that is asked now. */
  @Nullable StepResult next(TurnContext turn) {
    var number = turn.pending().note(ASKED);
    return number == null ? null : ask(turn, Integer.parseInt(number) + 1);
  }

  /** The live chat's place in its flow, as a question of its own sees it. */
  private record OwnQuestion(CompileContext flow, String attribute) implements CompileContext {
    @Override
    public String nodeId() {
      return flow.nodeId();
    }

    @Override
    public String baseLanguage() {
      return flow.baseLanguage();
    }

    @Override
    public Go go(String port) {
      return only(port);
    }

    @Override
    public Go only(String port) {
      return new Go(port, -1);
    }

    @Override
    public Go jump(String targetNodeId) {
      return only("jump");
    }

    @Override
    public <T> T shared(Class<T> group) {
      var settings = Map.of("saveTo", attribute, "skipIfAnswered", true);
      return settings(group == QuestionSettings.class ? settings : Map.of(), group);
    }

    @Override
    public <T> T settings(Map<String, ?> set, Class<T> group) {
      return flow.settings(set, group);
    }

    @Override
    public String label() {
      return attribute;
    }
  }
}
