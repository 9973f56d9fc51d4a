package org.rookery.chatflow.node;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.StepResult.Go;

/** Where a node stands while its flow is compiled. */
public interface CompileContext {

  String nodeId();

  /** The language the author writes in. */
  String baseLanguage();

  /**
   * Leaves by this port, or by {@code next} where it is not connected; without either the flow
   * ends.
   */
  Go go(String port);

  /** Leaves by this port only; see {@link Go#connected()}. */
  Go only(String port);

  /** Goes on at a node of the same flow; not connected if there is none. */
  Go jump(String targetNodeId);

  /** The node's settings as read into one of its type's shared groups. */
  <T> T shared(Class<T> group);

  /** A group of settings with these set and all others at their defaults. */
  <T> T settings(Map<String, ?> set, Class<T> group);

  /** What the author calls this node; its id if it has no label. */
  String label();

  /** A text with places to fill in, in all its languages. */
  default Wording wording(@Nullable Texts texts) {
    return Wording.of(texts == null ? Texts.NONE : texts, baseLanguage());
  }
}
