package org.rookery.chatflow.node.ask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.answer.ChoiceMatcher;
import org.rookery.chatflow.answer.Option;
import org.rookery.chatflow.answer.Words;
import org.rookery.chatflow.expression.CompiledCondition;
import org.rookery.chatflow.expression.Normalized;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.chatflow.node.Wording;

/**
 * The options of a question, compiled. Options that never change are normalised once per language;
 * the numbers a contact may answer with are those last shown.
 */
public final class Choices {
  private final List<Item> items;
  private final boolean loose;
  private final boolean shuffle;
  private final boolean constant;

  /** What constant options look like in one language; replaced as a whole. */
  private volatile Map<List<String>, Prepared> prepared = Map.of();

  private record Item(
      String id,
      Wording label,
      @Nullable String value,
      List<String> synonyms,
      @Nullable String image,
      Wording description,
      @Nullable CompiledCondition visibleIf) {}

  private record Prepared(
      Words words, List<ShownOption> shown, ChoiceMatcher matcher, Set<String> names) {}

  public Choices(List<ChoiceOption> options, boolean loose, boolean shuffle, CompileContext flow) {
    this.items = options.stream().map(option -> item(option, flow)).toList();
    this.loose = loose;
    this.shuffle = shuffle;
    this.constant =
        items.stream()
            .allMatch(
                item ->
                    item.visibleIf == null
                        && item.label.isConstant()
                        && item.description.isConstant());
  }

  private static Item item(ChoiceOption option, CompileContext flow) {
    return new Item(
        option.id(),
        flow.wording(option.label()),
        option.value(),
        option.synonyms(),
        option.image(),
        flow.wording(option.description()),
        option.visibleIf() == null ? null : CompiledCondition.of(option.visibleIf()));
  }

  /** The options to show now, in the order to show them. */
  public List<ShownOption> show(TurnContext turn) {
    var options = prepared(turn).shown;
    if (!shuffle) return options;
    var mixed = new ArrayList<>(options);
    Collections.shuffle(mixed, Random.from(turn.rendering().random()));
    return mixed;
  }

  /** Whether these words are the whole name of an option. */
  public boolean names(String normalised, TurnContext turn) {
    return prepared(turn).names.contains(normalised);
  }

  /** Finds options by what the contact wrote; numbers mean the order last shown. */
  public ChoiceMatcher matcher(TurnContext turn) {
    var ready = prepared(turn);
    var shown = turn.pending().shown();
    if (inOrder(ready.shown, shown)) return ready.matcher;
    var order = new ArrayList<ShownOption>();
    for (var option : shown) add(ready.shown, option.id(), order);
    for (var option : ready.shown) if (!order.contains(option)) order.add(option);
    return matcher(order, turn.answers().words());
  }

  private static void add(List<ShownOption> all, String id, List<ShownOption> order) {
    for (var option : all) if (option.id().equals(id)) order.add(option);
  }

  private static boolean inOrder(List<ShownOption> options, List<TurnContext.Option> shown) {
    if (shown.isEmpty()) return true;
    if (shown.size() != options.size()) return false;
    for (var i = 0; i < shown.size(); i++) {
      if (!shown.get(i).id().equals(options.get(i).id())) return false;
    }
    return true;
  }

  /** Numbers count where they were shown, or where the channel is used to them. */
  public boolean numbers(TurnContext turn) {
    return turn.channel().acceptsNumbers() || turn.channel().maxOptions() < items.size();
  }

  /** What is kept of an option: its value, else its label in the author's language. */
  public Object kept(String id, TurnContext turn) {
    for (var item : items) {
      if (item.id.equals(id))
        return item.value == null ? item.label.renderInBase(turn) : item.value;
    }
    return id;
  }

  /** The option whose value an attribute holds. */
  public @Nullable String holding(Object stored, TurnContext turn) {
    for (var item : items) {
      if (kept(item.id, turn).equals(stored.toString()) && visible(item, turn)) return item.id;
    }
    return null;
  }

  /** The label as the contact sees it. */
  public String label(String id, TurnContext turn) {
    for (var item : items) if (item.id.equals(id)) return item.label.render(turn);
    return id;
  }

  public int size() {
    return items.size();
  }

  public boolean has(String id) {
    for (var item : items) if (item.id.equals(id)) return true;
    return false;
  }

  private static boolean visible(Item item, TurnContext turn) {
    return item.visibleIf == null || item.visibleIf.test(turn, turn.rendering());
  }

  private Prepared prepared(TurnContext turn) {
    if (!constant) return prepare(turn);
    var languages = turn.languages();
    var words = turn.answers().words();
    var ready = prepared.get(languages);
    if (ready == null || ready.words != words) {
      ready = prepare(turn);
      var more = new HashMap<>(prepared);
      more.put(languages, ready);
      prepared = Map.copyOf(more);
    }
    return ready;
  }

  private Prepared prepare(TurnContext turn) {
    var shown = new ArrayList<ShownOption>(items.size());
    for (var item : items) {
      if (!visible(item, turn)) continue;
      var description = item.description.isEmpty() ? null : item.description.render(turn);
      shown.add(new ShownOption(item.id, item.label.render(turn), description, item.image));
    }
    var words = turn.answers().words();
    return new Prepared(words, List.copyOf(shown), matcher(shown, words), names(shown));
  }

  private ChoiceMatcher matcher(List<ShownOption> shown, Words words) {
    var options = new ArrayList<Option>(shown.size());
    for (var option : shown) {
      var item = item(option.id());
      options.add(new Option(option.id(), option.label(), item.value, item.synonyms));
    }
    return new ChoiceMatcher(options, loose, words);
  }

  private Item item(String id) {
    for (var item : items) if (item.id.equals(id)) return item;
    throw new IllegalArgumentException(id);
  }

  private Set<String> names(List<ShownOption> shown) {
    var names = new HashSet<String>();
    for (var option : shown) {
      var item = item(option.id());
      names.add(Normalized.of(option.label()));
      if (item.value != null) names.add(Normalized.of(item.value));
      for (var synonym : item.synonyms) names.add(Normalized.of(synonym));
    }
    return names;
  }
}
