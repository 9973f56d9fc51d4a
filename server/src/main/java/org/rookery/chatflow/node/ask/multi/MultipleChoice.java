package org.rookery.chatflow.node.ask.multi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.answer.MultiAnswer;
import org.rookery.chatflow.answer.Parsed;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.chatflow.node.Wording;
import org.rookery.chatflow.node.ask.Choices;
import org.rookery.chatflow.node.ask.PromptDraft;
import org.rookery.chatflow.node.ask.QuestionKind;
import org.rookery.chatflow.node.ask.ShownOption;

/** Several options. The accepted value is the list of their ids, in the order of the options. */
final class MultipleChoice implements QuestionKind {
  private final AskMulti.Settings settings;
  private final Choices choices;
  private final Wording doneLabel;
  private final Map<String, Go> exits = new LinkedHashMap<>();

  MultipleChoice(AskMulti.Settings settings, CompileContext flow) {
    this.settings = settings;
    this.choices = new Choices(settings.options(), true, false, flow);
    this.doneLabel = flow.wording(settings.doneLabel());
    if (settings.branch() == AskMulti.Branching.FIRST_MATCH) {
      for (var option : settings.options()) exits.put(option.id(), flow.go("opt:" + option.id()));
    }
  }

  private MultiAnswer parser(TurnContext turn) {
    return new MultiAnswer(
        choices.matcher(turn), true, settings.min(), settings.most(), settings.exclusiveOptionId());
  }

  @Override
  public Parsed read(String answer, TurnContext turn) {
    return parser(turn).parse(answer, turn.answers());
  }

  @Override
  public Parsed tapped(List<String> optionIds, TurnContext turn) {
    return parser(turn).ofIds(optionIds);
  }

  @Override
  public void describe(PromptDraft prompt, TurnContext turn) {
    prompt.input = "multi";
    prompt.minChoices = settings.min();
    prompt.maxChoices = settings.most();
    var exclusive = settings.exclusiveOptionId();
    if (exclusive != null) prompt.exclusiveId = turn.choiceId(exclusive);
    prompt.doneLabel =
        doneLabel.isEmpty() ? turn.systemText("sys.done", Map.of()) : doneLabel.render(turn);
  }

  /** Ticks on several pages could not be told from one answer each. */
  @Override
  public boolean pages() {
    return false;
  }

  @Override
  public List<ShownOption> options(TurnContext turn) {
    return choices.show(turn);
  }

  private static List<String> ids(Object value) {
    return value instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
  }

  @Override
  public Object kept(Object value, TurnContext turn) {
    var kept = new ArrayList<Object>();
    for (var id : ids(value)) kept.add(choices.kept(id, turn));
    return kept;
  }

  @Override
  public Go exit(Object value, Go next) {
    var chosen = ids(value);
    for (var way : exits.entrySet()) if (chosen.contains(way.getKey())) return way.getValue();
    return next;
  }

  @Override
  public @Nullable Object recognise(Object stored, TurnContext turn) {
    if (!(stored instanceof List<?> list) || list.isEmpty()) return null;
    var found = new ArrayList<String>();
    for (var item : list) {
      var id = choices.holding(item, turn);
      if (id == null) return null;
      found.add(id);
    }
    return found;
  }

  @Override
  public String display(Object value, TurnContext turn) {
    return ids(value).stream().map(id -> choices.label(id, turn)).collect(Collectors.joining(", "));
  }

  @Override
  public boolean names(String normalised, TurnContext turn) {
    return choices.names(normalised, turn);
  }
}
