package org.rookery.channel.website;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.VisitorStreams;
import org.rookery.channel.VisitorStreams.Position;
import org.springframework.stereotype.Component;

/**
 * Answers a hello: where the stream stands, from where it goes on, and whether the bot should
 * begin.
 */
@Component
final class Greeting {
  private static final long MAX_REPLAY = 500;

  private final VisitorStreams streams;
  private final FrameTaker frames;
  private final WidgetLimits limits;
  private final InstantSource clock;

  Greeting(VisitorStreams streams, FrameTaker frames, WidgetLimits limits, InstantSource clock) {
    this.streams = streams;
    this.frames = frames;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * What a hello leads to.
   *
   * @param behind the stream goes on behind this place
   * @param begins the visitor has the chat before them and it has not begun, or is over
   */
  record Answer(String welcome, long behind, boolean begins) {}

  Answer to(VisitorToken token, ClientFrame hello) {
    var position = streams.position(token.address());
    var end = position.map(Position::lastSeq).orElse(0L);
    var has = hello.lastSeq() == null ? 0L : Math.max(0, hello.lastSeq());
    var known = has <= end;
    var missed = known && end - has > MAX_REPLAY ? end - has : 0;
    var begins =
        !Boolean.FALSE.equals(hello.visible())
            && position.map(p -> "closed".equals(p.state())).orElse(true);
    return new Answer(
        welcome(token, position, end, has > 0 && known, missed),
        missed > 0 || !known ? end : has,
        begins);
  }

  /** Starts the bot for a visitor who has the chat before them. */
  void begin(VisitorToken token) {
    frames.opened(token, "widget_open");
  }

  private String welcome(
      VisitorToken token, Optional<Position> position, long end, boolean resumed, long missed) {
    var members = new LinkedHashMap<String, @Nullable Object>();
    members.put("sessionId", token.session().text());
    members.put("conversationId", position.map(p -> p.conversation().text()).orElse(null));
    members.put("lastSeq", end);
    members.put("resumed", resumed);
    members.put("missed", missed);
    members.put("serverTime", clock.instant().toString());
    members.put(
        "limits",
        Map.of(
            "textMax",
            limits.textChars(),
            "uploadMaxBytes",
            limits.uploadBytes(),
            "frameMaxBytes",
            ClientFrame.MAX_BYTES));
    position
        .map(Position::agentName)
        .ifPresent(name -> members.put("agent", Map.of("name", name, "online", true)));
    return Frames.of("welcome", members);
  }
}
