package org.rookery.chatflow.node.ask.single;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.answer.ChoiceAnswer;
import org.rookery.chatflow.answer.Parsed;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.chatflow.node.ask.Choices;
import org.rookery.chatflow.node.ask.PromptDraft;
import org.rookery.chatflow.node.ask.QuestionKind;
import org.rookery.chatflow.node.ask.ShownOption;
import org.rookery.message.Content;

/** One option, each with its own way on. The accepted value is the option's id. */
final class SingleChoice implements QuestionKind {
  private final Choices choices;
  private final Content.Style display;
  private final Map<String, Go> exits = new HashMap<>();
  private final @Nullable Go otherwise;

  SingleChoice(AskSingle.Settings settings, CompileContext flow) {
    var loose = settings.matching() == AskSingle.Matching.LOOSE;
    this.choices = new Choices(settings.options(), loose, settings.shuffle(), flow);
    this.display = settings.display();
    for (var option : settings.options()) exits.put(option.id(), flow.go("opt:" + option.id()));
    this.otherwise = settings.allowOther() ? flow.go("else") : null;
  }

  @Override
  public Parsed read(String answer, TurnContext turn) {
    return new ChoiceAnswer(choices.matcher(turn), choices.numbers(turn))
        .parse(answer, turn.answers());
  }

  @Override
  public Parsed tapped(List<String> optionIds, TurnContext turn) {
    var id = optionIds.getFirst();
    return choices.has(id) ? new Parsed.Accepted(id) : new Parsed.Refused("err.choice");
  }

  @Override
  public void describe(PromptDraft prompt, TurnContext turn) {
    prompt.input = "choice";
  }

  @Override
  public List<ShownOption> options(TurnContext turn) {
    return choices.show(turn);
  }

  @Override
  public Content.Style style() {
    return display;
  }

  @Override
  public Object kept(Object value, TurnContext turn) {
    return choices.kept(value.toString(), turn);
  }

  @Override
  public Go exit(Object value, Go next) {
    return exits.getOrDefault(value.toString(), next);
  }

  @Override
  public @Nullable Object recognise(Object stored, TurnContext turn) {
    return choices.holding(stored, turn);
  }

  @Override
  public String display(Object value, TurnContext turn) {
    return choices.label(value.toString(), turn);
  }

  @Override
  public @Nullable Go otherwise() {
    return otherwise;
  }

  @Override
  public boolean names(String normalised, TurnContext turn) {
    return choices.names(normalised, turn);
  }
}
