package org.rookery.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.BusinessHours;
import org.rookery.chatflow.Capabilities;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.PublishedFlow;
import org.rookery.chatflow.Trigger;
import org.rookery.chatflow.flow.CompiledFlow;
import org.rookery.chatflow.flow.FlowCompiler;
import org.rookery.chatflow.flow.FlowKey;

/**
 * A bot ready to run: flows compiled, triggers and words indexed. Immutable, for many conversations
 * at a time.
 */
public final class Automation {
  private static final Duration WEBSITE_LIFE = Duration.ofMinutes(30);
  private static final Duration MESSENGER_LIFE = Duration.ofHours(24);

  private final BotDefinition bot;
  private final Map<FlowKey, CompiledFlow> versions;
  private final Map<String, CompiledFlow> current;
  private final Map<FlowRole, CompiledFlow> roles;
  private final TriggerIndex triggers;
  private final Map<FlowKey, TriggerIndex> keywords;
  private final BotTexts texts;
  private final ChoiceIds choiceIds;

  private Automation(
      BotDefinition bot,
      Map<FlowKey, CompiledFlow> versions,
      Map<String, CompiledFlow> current,
      TriggerIndex triggers,
      BotTexts texts) {
    this.bot = bot;
    this.versions = versions;
    this.current = current;
    this.triggers = triggers;
    this.texts = texts;
    this.roles = new HashMap<>();
    for (var flow : current.values()) {
      if (flow.role() != FlowRole.NORMAL && flow.enabled()) roles.putIfAbsent(flow.role(), flow);
    }
    this.keywords = new HashMap<>();
    versions.forEach((key, flow) -> keywords.put(key, keywordsOf(flow)));
    this.choiceIds = new ChoiceIds(bot.signingKey());
  }

  private static TriggerIndex keywordsOf(CompiledFlow flow) {
    if (flow.keywords().isEmpty()) return TriggerIndex.EMPTY;
    return new TriggerIndex(
        flow.keywords().stream()
            .map(entry -> new TriggerIndex.Target(entry.trigger(), null, entry.node()))
            .toList());
  }

  /** Compiles a bot with the current versions of its flows. */
  public static Automation compile(BotDefinition bot) {
    var versions = new HashMap<FlowKey, CompiledFlow>();
    var current = new HashMap<String, CompiledFlow>();
    for (var flow : bot.flows()) {
      var compiled = FlowCompiler.compile(flow, bot.channel());
      versions.put(compiled.key(), compiled);
      current.put(flow.id(), compiled);
    }
    return new Automation(bot, versions, current, triggersOf(bot), new BotTexts(bot));
  }

  private static TriggerIndex triggersOf(BotDefinition bot) {
    var targets = new ArrayList<TriggerIndex.Target>();
    for (var flow : bot.flows()) {
      if (!flow.enabled()) continue;
      for (var trigger : flow.triggers()) {
        var channels = trigger.channels();
        if (channels.isEmpty() || channels.contains(bot.channel().kind())) {
          targets.add(new TriggerIndex.Target(trigger, flow.id(), -1));
        }
      }
    }
    return new TriggerIndex(targets);
  }

  public BotDefinition bot() {
    return bot;
  }

  /** The same with one older version that a session still runs. */
  public Automation with(PublishedFlow older) {
    var more = new HashMap<>(versions);
    var compiled = FlowCompiler.compile(older, bot.channel());
    more.put(compiled.key(), compiled);
    return new Automation(bot, more, current, triggers, texts);
  }

  /**
   * Versions that this session is pinned to and that must be added by {@link #with} before its next
   * turn.
   */
  public List<FlowKey> missingFor(Session session) {
    return session.flows().stream().filter(key -> !versions.containsKey(key)).toList();
  }

  @Nullable CompiledFlow version(String flowId, int version) {
    return versions.get(new FlowKey(flowId, version));
  }

  /** The published version, unless the flow is switched off. */
  @Nullable CompiledFlow runnable(String flowId) {
    var flow = current.get(flowId);
    return flow == null || !flow.enabled() || flow.start() < 0 ? null : flow;
  }

  @Nullable CompiledFlow published(String flowId) {
    return current.get(flowId);
  }

  Iterable<CompiledFlow> published() {
    return current.values();
  }

  @Nullable CompiledFlow inRole(FlowRole role) {
    var flow = roles.get(role);
    return flow == null || flow.start() < 0 ? null : flow;
  }

  TriggerIndex triggers() {
    return triggers;
  }

  /** The keywords that count while a session is in this flow. */
  TriggerIndex keywords(CompiledFlow flow) {
    return keywords.getOrDefault(flow.key(), TriggerIndex.EMPTY);
  }

  /** The trigger of this type that names the phrase, such as a menu payload. */
  TriggerIndex.@Nullable Target triggerNamed(Trigger.Type type, String phrase) {
    for (var flow : bot.flows()) {
      if (!flow.enabled()) continue;
      for (var trigger : flow.triggers()) {
        if (trigger.type() == type && trigger.phrases().contains(phrase)) {
          return new TriggerIndex.Target(trigger, flow.id(), -1);
        }
      }
    }
    return null;
  }

  BotTexts texts() {
    return texts;
  }

  ChoiceIds choiceIds() {
    return choiceIds;
  }

  Capabilities channel() {
    return bot.channel();
  }

  BotSettings settings() {
    return bot.settings();
  }

  BusinessHours hours(String schedule) {
    return bot.schedules().getOrDefault(schedule, bot.hours());
  }

  Duration sessionTimeout() {
    var set = bot.settings().sessionTimeout();
    if (set != null) return set;
    return bot.channel().showsPrompts() ? WEBSITE_LIFE : MESSENGER_LIFE;
  }
}
