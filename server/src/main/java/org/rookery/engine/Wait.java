package org.rookery.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.engine.Session.Shown;
import org.rookery.engine.Session.Waiting;

/** What the running node waits for, while the turn may still change it. */
final class Wait implements TurnContext.Pending {
  private final String nodeId;
  private final Instant since;
  private int retries;
  private List<TurnContext.Option> shown;
  private Map<String, String> notes;

  Wait(String nodeId, Instant since) {
    this.nodeId = nodeId;
    this.since = since;
    this.shown = List.of();
    this.notes = Map.of();
  }

  Wait(Waiting waiting) {
    this.nodeId = waiting.nodeId();
    this.since = waiting.since();
    this.retries = waiting.retries();
    this.shown = shown(waiting.shown());
    this.notes = waiting.notes();
  }

  private static List<TurnContext.Option> shown(List<Shown> stored) {
    if (stored.isEmpty()) return List.of();
    var options = new ArrayList<TurnContext.Option>(stored.size());
    for (var option : stored) options.add(new TurnContext.Option(option.id(), option.label()));
    return options;
  }

  Waiting freeze() {
    if (shown.isEmpty()) return new Waiting(nodeId, since, retries, List.of(), notes);
    var stored = new ArrayList<Shown>(shown.size());
    for (var option : shown) stored.add(new Shown(option.id(), option.label()));
    return new Waiting(nodeId, since, retries, stored, notes);
  }

  String nodeId() {
    return nodeId;
  }

  void countRetry() {
    retries++;
  }

  void resetRetries() {
    retries = 0;
  }

  @Override
  public void begin() {
    retries = 0;
    shown = List.of();
    notes = Map.of();
  }

  @Override
  public int retries() {
    return retries;
  }

  @Override
  public List<TurnContext.Option> shown() {
    return shown;
  }

  @Override
  public void show(List<TurnContext.Option> options) {
    shown = options;
  }

  @Override
  public @Nullable String note(String key) {
    return notes.get(key);
  }

  @Override
  public void note(String key, @Nullable String value) {
    if (value == null && !notes.containsKey(key)) return;
    var changed = new LinkedHashMap<>(notes);
    if (value == null) changed.remove(key);
    else changed.put(key, value);
    notes = changed.isEmpty() ? Map.of() : changed;
  }
}
