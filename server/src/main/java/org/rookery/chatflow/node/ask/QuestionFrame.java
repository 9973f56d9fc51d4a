package org.rookery.chatflow.node.ask;

import com.google.re2j.Pattern;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.check.OwnAttribute;
import org.rookery.chatflow.expression.Formula;
import org.rookery.chatflow.expression.Template;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.MessageSettings;
import org.rookery.chatflow.node.MessageSettings.VariantOrder;
import org.rookery.chatflow.node.QuestionSettings;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.Texts;
import org.rookery.chatflow.node.Typing;
import org.rookery.chatflow.node.Wording;

/** The settings that all questions share, compiled. */
final class QuestionFrame {
  final QuestionSettings settings;
  final Wording text;
  final boolean rotate;
  final Typing typing;
  final boolean notify;
  final String label;
  final String saveTo;
  final List<Wording> retryMessages;
  final Wording placeholder;
  final Wording helpText;
  final Wording skipLabel;
  final @Nullable Template prefill;
  final @Nullable Pattern pattern;
  final @Nullable Formula formula;
  final Go next;
  final Go skipped;
  final Go exhausted;
  final Go timeUp;
  final Go attachment;

  QuestionFrame(CompileContext flow, String usualText, String usualAttribute) {
    settings = flow.shared(QuestionSettings.class);
    var message = flow.shared(MessageSettings.class);
    var said = message.text();
    text = flow.wording(said == null || said.isBlank() ? Texts.of("en", usualText) : said);
    rotate = message.variantOrder() == VariantOrder.ROTATE;
    typing = message.typingDelay().typing();
    notify = message.notifyTeam();
    label = flow.label();
    saveTo = saveTo(settings, usualAttribute, flow);
    retryMessages = settings.retryMessages().stream().map(flow::wording).toList();
    placeholder = flow.wording(settings.placeholder());
    helpText = flow.wording(settings.helpText());
    skipLabel = flow.wording(settings.skipLabel());
    prefill = settings.prefill() == null ? null : Template.parse(settings.prefill());
    var validation = settings.validation();
    var regex = validation == null ? null : validation.regex();
    var check = validation == null ? null : validation.formula();
    pattern = regex == null ? null : Pattern.compile("(?:" + regex + ")");
    formula = check == null ? null : Formula.parse(check);
    next = flow.go("next");
    skipped = flow.go("skipped");
    exhausted = flow.only("exhausted");
    timeUp = flow.only("timeout");
    attachment = flow.only("attachment");
  }

  /** The attribute as set, else the type's own, else one named after the node. */
  private static String saveTo(QuestionSettings settings, String usual, CompileContext flow) {
    if (settings.saveTo() != null) return settings.saveTo();
    return usual.isEmpty() ? OwnAttribute.of(flow.label(), flow.nodeId()) : usual;
  }

  @Nullable Duration timeout() {
    return timeUp.connected() ? settings.timeout() : null;
  }
}
