package org.rookery.contact;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A named, typed value that texts, conditions, formulas and agents may use.
 *
 * @param pii whether it says something about a person; shown masked to those who may not see such
 *     values
 */
public record Attribute(
    @Schema(example = "budget") String key,
    String label,
    AttributeType type,
    Scope scope,
    @Nullable JsonNode defaultValue,
    String description,
    boolean pii,
    boolean agentEditable,
    List<String> options,
    boolean archived,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** Where its values live. */
  public enum Scope {
    /** With the person, across conversations and bots. */
    CONTACT,
    /** With the conversation. */
    CHAT,
    /** Until the session ends. */
    SESSION;

    /** As paths, files and rows say it: {@code contact}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The scope of this name.
     *
     * @throws IllegalArgumentException if none has it
     */
    public static Scope of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /** How texts and conditions name it: {@code contact.budget}. */
  public String path() {
    return scope.text() + "." + key;
  }
}
