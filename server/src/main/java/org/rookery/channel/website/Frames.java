package org.rookery.channel.website;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.Receipt;
import org.rookery.channel.StreamLine;
import org.rookery.platform.json.Json;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Writes the frames of the server. The hot ones are put together by hand: their parts are JSON
 * already.
 */
final class Frames {

  private Frames() {}

  /** A line of the stream. */
  static String line(StreamLine line) {
    var out = new StringBuilder(256 + line.content().length());
    out.append("{\"t\":\"ev\",\"seq\":").append(line.seq());
    out.append(",\"id\":\"").append(line.id().text());
    out.append("\",\"at\":\"").append(line.at());
    out.append("\",\"e\":{\"kind\":\"").append(line.kind()).append('"');
    if ("message".equals(line.kind())) {
      message(out, line);
    } else {
      members(out, line.content());
    }
    return out.append("}}").toString();
  }

  private static void message(StringBuilder out, StreamLine line) {
    out.append(",\"from\":{\"role\":\"").append(line.role()).append('"');
    text(out, "name", line.authorName());
    out.append("},\"content\":").append(line.content());
    text(out, "cid", line.cid());
    if (line.delayMs() > 0) {
      out.append(",\"delayMs\":").append(line.delayMs());
    }
  }

  /** Adds the members of a JSON object of our own writing. */
  private static void members(StringBuilder out, String object) {
    var inner = object.substring(1, object.length() - 1);
    if (!inner.isEmpty()) {
      out.append(',').append(inner);
    }
  }

  /** It is stored. */
  static String ok(String cid, Receipt.Stored stored) {
    var out = new StringBuilder(160);
    out.append("{\"t\":\"ok\"");
    text(out, "cid", cid);
    return out.append(",\"id\":\"")
        .append(stored.id().text())
        .append("\",\"seq\":")
        .append(stored.seq())
        .append(",\"at\":\"")
        .append(stored.at())
        .append("\"}")
        .toString();
  }

  /** It is not stored. */
  static String err(
      @Nullable String cid, String code, String message, @Nullable Long retryAfterMs) {
    var out = new StringBuilder(160);
    out.append("{\"t\":\"err\"");
    text(out, "cid", cid);
    text(out, "code", code);
    text(out, "message", message);
    out.append(",\"retryable\":").append(retryAfterMs != null);
    if (retryAfterMs != null) {
      out.append(",\"retryAfterMs\":").append(retryAfterMs);
    }
    return out.append('}').toString();
  }

  static String typing(String role, boolean on) {
    return "{\"t\":\"typing\",\"role\":\"" + role + "\",\"on\":" + on + "}";
  }

  static String pong(@Nullable Long n, Instant now) {
    return "{\"t\":\"pong\",\"n\":" + n + ",\"serverTime\":\"" + now + "\"}";
  }

  static String gone(String reason) {
    return "{\"t\":\"gone\",\"reason\":\"" + reason + "\"}";
  }

  static String drain(long reconnectInMs) {
    return "{\"t\":\"drain\",\"reconnectInMs\":" + reconnectInMs + "}";
  }

  /** Any frame, from its members. */
  static String of(String type, Map<String, @Nullable Object> members) {
    var frame = new LinkedHashMap<String, @Nullable Object>();
    frame.put("t", type);
    members.forEach(
        (name, value) -> {
          if (value != null) {
            frame.put(name, value);
          }
        });
    return Json.write(frame);
  }

  private static void text(StringBuilder out, String name, @Nullable String value) {
    if (value != null) {
      out.append(",\"").append(name).append("\":\"");
      JsonStringEncoder.getInstance().quoteAsString(value, out);
      out.append('"');
    }
  }
}
