package org.rookery.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;
import tools.jackson.databind.JsonNode;

/** What happened to a person. Payloads of the event log: ids and facts. */
public sealed interface ContactEvent {
  /** The kind under which the log keeps it. */
  String kind();

  /** A new person. */
  record Created(UUID contactId, String source, By actor) implements ContactEvent {
    @Override
    public String kind() {
      return "contact.created";
    }
  }

  /**
   * One field or attribute has another value; {@code pii} values are kept out of lists that
   * everybody reads.
   */
  record AttributeChanged(
      UUID contactId,
      String key,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      boolean pii,
      By actor)
      implements ContactEvent {
    @Override
    public String kind() {
      return "contact.attribute_changed";
    }
  }

  /** The person left an address, or a member marked them. */
  record BecameLead(UUID contactId, String reason, By actor) implements ContactEvent {
    @Override
    public String kind() {
      return "lead.created";
    }
  }

  /** A member wrote something down. */
  record NoteAdded(UUID contactId, UUID noteId, String title, By actor) implements ContactEvent {
    @Override
    public String kind() {
      return "contact.note_added";
    }
  }

  /** The person went into the bin. */
  record Deleted(UUID contactId, By actor) implements ContactEvent {
    @Override
    public String kind() {
      return "contact.deleted";
    }
  }

  /** The person came back out of the bin. */
  record Restored(UUID contactId, By actor) implements ContactEvent {
    @Override
    public String kind() {
      return "contact.restored";
    }
  }

  /** The person turned out to be the same as {@code mergedId}, whose record leads here from now. */
  record Merged(UUID contactId, UUID mergedId, UUID mergeId, String name, By actor)
      implements ContactEvent {
    /** The event's kind in the log. */
    public static final String KIND = "contact.merged";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** Who did it: {@code member}, {@code token}, {@code system}, {@code bot} or {@code contact}. */
  record By(String type, @Nullable String id, String name) {
    /** The caller of the API. */
    public static By of(Actor actor) {
      var name = actor.name();
      return new By(actor.type().text(), actor.id(), name == null ? "" : name);
    }
  }
}
