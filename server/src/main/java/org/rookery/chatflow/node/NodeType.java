package org.rookery.chatflow.node;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.Problem;
import org.rookery.contact.AttributeType;

/**
 * One kind of node. Found through {@link java.util.ServiceLoader}: a folder with an implementation
 * and one line in {@code META-INF/services} add a type; nothing else names it.
 *
 * @param <S> its own settings, a record; settings shared by its family are read from the same JSON
 *     object
 */
public interface NodeType<S> {

  /** The stable name in graphs and exports, such as {@code ask.email}. */
  String id();

  /** The schema version of the settings. */
  default int version() {
    return 1;
  }

  Family family();

  Class<S> settings();

  /**
   * The records that together make up the settings object, own settings first; JSON Schemas are
   * made of them.
   */
  default List<Class<?>> settingGroups() {
    return switch (family()) {
      case ENTRY, ACTION -> List.of(settings(), NodeSettings.class);
      case SEND -> List.of(settings(), MessageSettings.class, NodeSettings.class);
      case ASK ->
          List.of(settings(), QuestionSettings.class, MessageSettings.class, NodeSettings.class);
    };
  }

  /** Its exits, in the order in which a canvas shows them. */
  List<Port> ports(S settings);

  /** What begins here, for a type of family {@link Family#ENTRY}. */
  default @Nullable Entry entry(S settings) {
    return null;
  }

  /** A turn can end here: something has to happen before the flow goes on. */
  default boolean waits(S settings) {
    return family() == Family.ASK;
  }

  /** Nodes of the same flow that it leads to without an edge. */
  default Stream<String> jumps(S settings) {
    return Stream.empty();
  }

  /** Flows it goes to, by id. */
  default Stream<String> calls(S settings) {
    return Stream.empty();
  }

  /** How long it holds the flow up by itself; null if not at all or not known. */
  default @Nullable Duration pause(S settings) {
    return null;
  }

  /**
   * Where an answer goes if the author chose nothing; empty is an attribute of its own. Questions
   * only.
   */
  default String usualAttribute() {
    return "";
  }

  /** The type of attribute that can take an answer. Questions only. */
  default AttributeType answerType(S settings) {
    return AttributeType.TEXT;
  }

  /** Attributes this node gives a value, as full paths. */
  default Stream<String> writes(S settings) {
    return Stream.empty();
  }

  /** What must be right before publishing, beyond the limits written on the settings records. */
  default Stream<Problem> validate(S settings, FlowContext flow) {
    return Stream.empty();
  }

  /** Parses texts, conditions and exits once; the result runs for many conversations at a time. */
  Behaviour compile(S settings, CompileContext flow);
}
