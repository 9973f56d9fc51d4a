package org.rookery.channel.website;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.Inbound;
import org.rookery.channel.InboundSink;
import org.rookery.channel.Receipt;
import org.rookery.channel.VisitorSignals;
import org.rookery.message.Content;
import org.rookery.platform.json.Json;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes the frames that mean the same on every transport: messages, marks, events, typing, ratings,
 * pings.
 */
@Component
final class FrameTaker {
  private static final int EVENT_BYTES = 2048;
  private static final int CID_CHARS = 64;

  private final InboundSink sink;
  private final VisitorSessions sessions;
  private final VisitorLimits limits;
  private final WidgetLimits numbers;
  private final Uploads uploads;
  private final List<VisitorSignals> signals;
  private final InstantSource clock;

  FrameTaker(
      InboundSink sink,
      VisitorSessions sessions,
      VisitorLimits limits,
      WidgetLimits numbers,
      Uploads uploads,
      ObjectProvider<VisitorSignals> signals,
      InstantSource clock) {
    this.sink = sink;
    this.sessions = sessions;
    this.limits = limits;
    this.numbers = numbers;
    this.uploads = uploads;
    this.signals = signals.orderedStream().toList();
    this.clock = clock;
  }

  /**
   * Takes one frame.
   *
   * @param reply gets the answering frame once, or null when there is none
   * @return false if the frame is none of these
   */
  boolean take(VisitorToken token, ClientFrame frame, Consumer<@Nullable String> reply) {
    switch (frame.t() == null ? "" : frame.t()) {
      case "msg" -> message(token, frame, reply);
      case "ack" -> marked(token, orZero(frame.seq()), 0, reply);
      case "read" -> marked(token, 0, orZero(frame.seq()), reply);
      case "event" -> event(token, frame, reply);
      case "rate" -> rate(token, frame, reply);
      case "typing" -> {
        signals.forEach(signal -> signal.typing(token.address(), Boolean.TRUE.equals(frame.on())));
        reply.accept(null);
      }
      case "ping" -> reply.accept(Frames.pong(frame.n(), clock.instant()));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The visitor has opened the chat. */
  void opened(VisitorToken token, String trigger) {
    sink.offer(token.address(), new Inbound.Opened(trigger, sessions.profile(token)), _ -> {});
  }

  private void message(VisitorToken token, ClientFrame frame, Consumer<@Nullable String> reply) {
    var cid = frame.cid();
    var content = frame.content();
    var wrong = wrong(cid, content);
    if (wrong != null) {
      reply.accept(Frames.err(cid, wrong, sentence(wrong), null));
      return;
    }
    var waitMs = limits.message(token.address());
    if (waitMs > 0) {
      reply.accept(rateLimited(cid, waitMs));
      return;
    }
    say(token, String.valueOf(cid), content, frame.replyTo(), reply);
  }

  private void say(
      VisitorToken token,
      String cid,
      @Nullable Content content,
      @Nullable String replyTo,
      Consumer<@Nullable String> reply) {
    var checked = content instanceof Content.Media media ? uploads.use(token, media) : content;
    if (checked == null) {
      reply.accept(Frames.err(cid, "upload_not_ready", "There is no such file.", null));
      return;
    }
    sink.offer(
        token.address(),
        new Inbound.Said(cid, checked, replyTo, sessions.profile(token)),
        receipt -> reply.accept(answer(cid, receipt)));
  }

  private static @Nullable String answer(@Nullable String cid, Receipt receipt) {
    return switch (receipt) {
      case Receipt.Stored stored -> Frames.ok(String.valueOf(cid), stored);
      case Receipt.Taken _ -> null;
      case Receipt.Refused(var code, var message, var retryAfter) ->
          Frames.err(cid, code, message, retryAfter == null ? null : retryAfter.toMillis());
    };
  }

  private void marked(VisitorToken token, long acked, long read, Consumer<@Nullable String> reply) {
    sink.offer(token.address(), new Inbound.Marked(acked, read), _ -> {});
    reply.accept(null);
  }

  private void event(VisitorToken token, ClientFrame frame, Consumer<@Nullable String> reply) {
    var name = frame.name();
    var data = frame.data() == null ? Map.<String, Object>of() : frame.data();
    if (name == null
        || name.isBlank()
        || Json.write(data).getBytes(StandardCharsets.UTF_8).length > EVENT_BYTES) {
      reply.accept(
          Frames.err(null, "invalid_event", "An event has a name and at most 2 KiB.", null));
      return;
    }
    var waitMs = limits.event(token.address());
    if (waitMs > 0) {
      reply.accept(rateLimited(null, waitMs));
      return;
    }
    if ("open".equals(name)) {
      opened(token, "widget_open");
    } else if (!"close".equals(name) && !"page".equals(name)) {
      sink.offer(
          token.address(),
          new Inbound.Happened("custom_event:" + name, data, sessions.profile(token)),
          _ -> {});
    }
    reply.accept(null);
  }

  private void rate(VisitorToken token, ClientFrame frame, Consumer<@Nullable String> reply) {
    var score = frame.score();
    if (score == null || frame.conversationId() == null || score < 0 || score > 10) {
      reply.accept(
          Frames.err(null, "invalid_rating", "A rating has a conversation and a score.", null));
      return;
    }
    sink.offer(
        token.address(),
        new Inbound.Rated(frame.conversationId(), score, frame.comment()),
        receipt -> reply.accept(answer(null, receipt)));
  }

  private @Nullable String wrong(@Nullable String cid, @Nullable Content content) {
    if (cid == null || cid.isBlank() || cid.length() > CID_CHARS) {
      return "invalid_cid";
    }
    return switch (content) {
      case null -> "invalid_content";
      case Content.Text text when text.text() == null || text.text().isBlank() -> "empty_text";
      case Content.Text text when text.text().length() > numbers.textChars() -> "text_too_long";
      case Content.Text text when text.prompt() != null -> "invalid_content";
      case Content.Choice choice
          when choice.choiceId() == null || choice.choiceId().length() > 200 ->
          "invalid_content";
      case Content.Form form when form.values() == null -> "invalid_content";
      case Content.Media media when media.uploadId() == null || media.url() != null ->
          "invalid_content";
      case Content.Choices _, Content.Unknown _ -> "unsupported_content";
      case Content.Text _, Content.Choice _, Content.Form _, Content.Media _, Content.Location _ ->
          null;
    };
  }

  private static String sentence(String code) {
    return switch (code) {
      case "invalid_cid" -> "A message carries a cid of at most 64 characters.";
      case "empty_text" -> "There is nothing in this message.";
      case "text_too_long" -> "This message is too long.";
      default -> "This content cannot be sent.";
    };
  }

  private static String rateLimited(@Nullable String cid, long waitMs) {
    return Frames.err(cid, "rate_limited", "Too many at once. Please wait a moment.", waitMs);
  }

  private static long orZero(@Nullable Long seq) {
    return seq == null ? 0 : seq;
  }
}
