package org.rookery.channel.website;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.message.Content;
import org.rookery.platform.json.Json;
import tools.jackson.core.JacksonException;

/** Any frame of a client; which members count depends on {@code t}. Unknown members are ignored. */
record ClientFrame(
    @Nullable String t,
    @Nullable String sessionId,
    @Nullable Long lastSeq,
    @Nullable String clientId,
    @Nullable List<String> caps,
    @Nullable Boolean visible,
    @Nullable String cid,
    @Nullable Content content,
    @Nullable String replyTo,
    @Nullable String at,
    @Nullable Boolean on,
    @Nullable Long seq,
    @Nullable String name,
    @Nullable Map<String, Object> data,
    @Nullable String conversationId,
    @Nullable Integer score,
    @Nullable String comment,
    @Nullable Long n,
    @Nullable String accessToken) {
  static final int MAX_BYTES = 32 * 1024;

  /** The frame, or null if this is none. */
  static @Nullable ClientFrame parse(String text) {
    try {
      var frame = Json.read(text, ClientFrame.class);
      return frame == null || frame.t() == null ? null : frame;
    } catch (JacksonException _) {
      return null;
    }
  }
}
