package org.rookery.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.engine.Session.Answer;
import org.rookery.engine.Session.Frame;
import org.rookery.engine.json.JsonPrinter;
import org.rookery.engine.json.JsonScanner;
import org.rookery.engine.json.JsonScanner.RawItems;

/**
 * One answer in JSON. Most questions stand in the flow at the bottom of the stack; then their place
 * is not written, and the stack it is stored with says it.
 */
final class StoredAnswer {
  private StoredAnswer() {}

  static void write(JsonPrinter json, Answer answer, List<Frame> stack) {
    json.beginObject();
    if (!isAtBottom(answer, stack)) {
      json.field("frames");
      StoredPlace.writeFrames(json, answer.frames());
    }
    json.field("node");
    json.string(answer.nodeId());
    json.field("value");
    StoredValue.write(json, answer.value());
    if (answer.messageId() != null) {
      json.field("message");
      json.string(answer.messageId());
    }
    json.field("at");
    json.number(answer.at().toEpochMilli());
    if (!answer.undo().isEmpty()) {
      json.field("undo");
      StoredValue.writeAll(json, answer.undo());
    }
    json.endObject();
  }

  private static boolean isAtBottom(Answer answer, List<Frame> stack) {
    if (stack.isEmpty() || answer.frames().size() != 1) return false;
    var frame = answer.frames().getFirst();
    return frame.returnPort() == null
        && frame.interrupted() == null
        && frame.node().equals(answer.nodeId())
        && isSameFlow(frame, stack.getFirst());
  }

  private static boolean isSameFlow(Frame one, Frame other) {
    return one.version() == other.version() && one.flow().equals(other.flow());
  }

  /** Whether answers stored above this frame mean the same when they are stored with this stack. */
  static boolean impliesTheSame(@Nullable Frame bottom, List<Frame> stack) {
    if (bottom == null || stack.isEmpty()) return bottom == null && stack.isEmpty();
    return isSameFlow(bottom, stack.getFirst());
  }

  static List<Answer> readAll(RawItems items, @Nullable Frame bottom) {
    var json = new JsonScanner("[" + items.text() + "]", SessionText.NAMES);
    var answers = new ArrayList<Answer>(items.count());
    json.beginArray();
    while (json.nextItem()) answers.add(read(json, bottom));
    return answers;
  }

  private static Answer read(JsonScanner json, @Nullable Frame bottom) {
    List<Frame> at = List.of();
    var node = "";
    Object value = null;
    String message = null;
    var when = Instant.EPOCH;
    Map<String, @Nullable Object> undo = Map.of();
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "frames" -> at = StoredPlace.readFrames(json);
        case "node" -> node = json.string();
        case "value" -> value = StoredValue.read(json);
        case "message" -> message = json.string();
        case "at" -> when = Instant.ofEpochMilli(json.number());
        case "undo" -> undo = StoredValue.readAll(json);
        default -> json.skip();
      }
    }
    if (at.isEmpty() && bottom != null) at = List.of(bottom.plainly(node));
    return new Answer(at, node, value, message, when, undo);
  }
}
