package org.rookery.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.BusinessHours;
import org.rookery.chatflow.Capabilities;
import org.rookery.chatflow.answer.AnswerContext;
import org.rookery.chatflow.answer.WordKind;
import org.rookery.chatflow.expression.Escape;
import org.rookery.chatflow.expression.Path;
import org.rookery.chatflow.expression.RenderContext;
import org.rookery.chatflow.node.Texts;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.chatflow.node.Typing;
import org.rookery.engine.Session.Answer;
import org.rookery.message.Content;

/**
 * What the running node sees of the turn. One per turn: the node it speaks for is the top of the
 * stack.
 */
final class Moment implements TurnContext {
  private final Draft draft;
  private final Automation automation;
  private final Surroundings around;
  private final Speech speech;
  private final SystemFacts system;
  private final RenderContext rendering;
  private final RenderContext speaking;
  private @Nullable Object takenBack;

  Moment(Draft draft, Speech speech) {
    this.draft = draft;
    this.automation = draft.automation;
    this.around = draft.around;
    this.speech = speech;
    var random = new SplittableRandom(around.seed());
    this.system = new SystemFacts(draft, random);
    this.rendering =
        new RenderContext(
            automation.texts().tongue(language()).locale(), zone(), draft.now, random, Escape.TEXT);
    this.speaking = rendering.escaping(escape(automation.channel().kind()));
  }

  private static Escape escape(String channelKind) {
    return switch (channelKind) {
      case "whatsapp" -> Escape.WHATSAPP;
      case "telegram" -> Escape.TELEGRAM;
      default -> Escape.WIDGET;
    };
  }

  private ZoneId zone() {
    return automation.bot().zone();
  }

  String language() {
    return draft.attributes.fact("language") instanceof String chosen
        ? chosen
        : automation.bot().language();
  }

  void takeBack(@Nullable Object value) {
    takenBack = value;
  }

  /** Says a text of the bot's settings. */
  void sayOnly(Texts texts) {
    speech.saySystem(automation.texts().authored(texts).render(this));
  }

  @Override
  public @Nullable Object value(String path) {
    var dot = path.indexOf('.');
    if (dot < 0) return bare(path);
    return scoped(path.substring(0, dot), path.substring(dot + 1));
  }

  @Override
  public @Nullable Object value(Path path) {
    var scope = path.scope();
    return scope == null ? bare(path.key()) : scoped(scope, path.key());
  }

  private @Nullable Object scoped(String scope, String key) {
    return switch (scope) {
      case "session" -> draft.attributes.var(key);
      case "contact" -> draft.attributes.contact(key);
      case "chat" -> draft.attributes.chat(key);
      case "system" -> system.value(key);
      default -> null;
    };
  }

  private @Nullable Object bare(String key) {
    var value = draft.attributes.var(key);
    if (value == null) value = draft.attributes.chat(key);
    if (value == null) value = draft.attributes.contact(key);
    return value == null ? system.value(key) : value;
  }

  @Override
  public String nodeId() {
    return draft.top().nodeId();
  }

  @Override
  public Instant now() {
    return draft.now;
  }

  @Override
  public RenderContext rendering() {
    return rendering;
  }

  @Override
  public RenderContext speaking() {
    return speaking;
  }

  @Override
  public int usualMaxRetries() {
    return automation.settings().maxRetries();
  }

  @Override
  public List<String> languages() {
    return automation.texts().tongue(language()).languages();
  }

  @Override
  public Capabilities channel() {
    return automation.channel();
  }

  @Override
  public int countVisit() {
    return draft.attributes.countVisit(nodeId());
  }

  @Override
  public String identity(boolean ofSession) {
    return ofSession ? around.conversationId() + '-' + draft.number : around.contactId();
  }

  @Override
  public int agentsOnline() {
    return around.agentsOnline();
  }

  @Override
  public BusinessHours hours(String schedule) {
    return automation.hours(schedule);
  }

  @Override
  public boolean liveChatEnabled() {
    return automation.settings().liveChat();
  }

  @Override
  public boolean isWord(WordKind list, String normalised) {
    return automation.texts().isWord(language(), list, normalised);
  }

  @Override
  public AnswerContext answers() {
    var tongue = automation.texts().tongue(language());
    return new AnswerContext(tongue.locale(), zone(), draft.now, tongue.words());
  }

  @Override
  public void say(Content content, Typing typing) {
    speech.say(content, typing, nodeId());
  }

  @Override
  public boolean pause(Duration duration) {
    return speech.pause(duration.toMillis());
  }

  @Override
  public void saySystem(String textKey, Map<String, ?> variables) {
    speech.saySystem(systemText(textKey, variables));
  }

  @Override
  public String systemText(String textKey, Map<String, ?> variables) {
    return automation.texts().text(textKey, language(), variables, speaking);
  }

  @Override
  public String choiceId(String optionId) {
    return automation.choiceIds().write(around.conversationId(), draft.number, nodeId(), optionId);
  }

  @Override
  public void write(String path, @Nullable Object value) {
    var key = path.substring(path.indexOf('.') + 1);
    if (path.startsWith("session.")) draft.attributes.setVar(key, value);
    else if (path.startsWith("contact.")) draft.attributes.setContact(key, value);
    else if (path.startsWith("chat.")) draft.attributes.setChat(key, value);
    else warn("W_READ_ONLY");
  }

  @Override
  public @Nullable Instant writtenAt(String path) {
    if (!path.startsWith("contact.")) return draft.now;
    var key = path.substring("contact.".length());
    return draft.attributes.wroteContact(key) ? draft.now : around.contactWrittenAt().get(key);
  }

  @Override
  public void answered(Map<String, ?> writes, @Nullable Object value, @Nullable String messageId) {
    var undo = new LinkedHashMap<String, @Nullable Object>(writes.size() * 2);
    // In a fixed order: an unordered map has another one in every process, and a replay must give
    // the same bytes.
    var paths = writes.keySet().toArray(String[]::new);
    Arrays.sort(paths);
    for (var path : paths) {
      undo.put(path, value(path));
      write(path, writes.get(path));
    }
    draft.push(new Answer(draft.frames(), nodeId(), value, messageId, draft.now, undo));
    draft.answersCount++;
    draft.attributes.setFact("answer", value);
    draft.trigger = null;
    draft.triggerRun = 0;
    draft.emit("node.answered", Map.of());
    if (writes.containsKey("contact.email") || writes.containsKey("contact.phone")) captureLead();
  }

  private void captureLead() {
    if (draft.leadCaptured) return;
    draft.leadCaptured = true;
    draft.emit("lead.captured", Map.of());
  }

  @Override
  public void forgetAnswers() {
    draft.forgetAnswers();
  }

  @Override
  public @Nullable Object answerTakenBack() {
    return takenBack;
  }

  @Override
  public void emit(String kind, Map<String, ?> data) {
    draft.emit(kind, data);
  }

  @Override
  public void resolveConversation(@Nullable String note) {
    draft.effects.add(new Effect.ResolveConversation(note));
  }

  @Override
  public void warn(String code) {
    draft.logError(code);
  }

  @Override
  public Pending pending() {
    var wait = draft.wait;
    if (wait == null || !wait.nodeId().equals(nodeId())) {
      wait = new Wait(nodeId(), draft.now);
      draft.wait = wait;
    }
    return wait;
  }
}
