package org.rookery.chatflow.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Attributes by scope. A bare name is looked up in the session, the chat, the contact and then the
 * system.
 */
public record ScopedVariables(Scope session, Scope chat, Scope contact, Scope system)
    implements Variables {

  public static ScopedVariables of(
      Map<String, ? extends @Nullable Object> session,
      Map<String, ? extends @Nullable Object> chat,
      Map<String, ? extends @Nullable Object> contact,
      Map<String, ? extends @Nullable Object> system) {
    return new ScopedVariables(
        Scope.of(session), Scope.of(chat), Scope.of(contact), Scope.of(system));
  }

  @Override
  public @Nullable Object value(String path) {
    int dot = path.indexOf('.');
    var scope = dot < 0 ? null : scope(path.substring(0, dot));
    return scope == null ? bare(path) : scope.value(path.substring(dot + 1));
  }

  @Override
  public @Nullable Object value(Path path) {
    var scope = path.scope() == null ? null : scope(path.scope());
    return scope == null ? bare(path.key()) : scope.value(path.key());
  }

  private @Nullable Scope scope(String name) {
    return switch (name) {
      case "session" -> session;
      case "chat" -> chat;
      case "contact" -> contact;
      case "system" -> system;
      default -> null;
    };
  }

  private @Nullable Object bare(String key) {
    Object value = session.value(key);
    if (value == null) value = chat.value(key);
    if (value == null) value = contact.value(key);
    return value == null ? system.value(key) : value;
  }
}
