package org.rookery.chatflow.check;

import org.jspecify.annotations.Nullable;
import org.rookery.contact.AttributeType;

/**
 * The attributes a flow may name. Session attributes need no definition; a question may bring its
 * own.
 */
@FunctionalInterface
public interface AttributeCatalog {

  /** What is known of {@code contact.budget}; null if nothing. */
  @Nullable Attribute find(String path);

  /** One attribute. */
  record Attribute(AttributeType type, boolean readOnly, boolean archived) {
    /** An attribute that flows may write. */
    public static Attribute of(AttributeType type) {
      return new Attribute(type, false, false);
    }
  }
}
