package org.rookery.status;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.status.history.ComponentState;

/**
 * Something that is wrong, and all that was said about it.
 *
 * @param page whose page it stands on: a partner's, or zeros for the provider's
 * @param updates the oldest first
 */
public record StatusIncident(
    UUID page,
    StatusIncidentId id,
    String title,
    ComponentState impact,
    List<ComponentId> components,
    Stage stage,
    Instant startedAt,
    @Nullable Instant resolvedAt,
    Instant updatedAt,
    List<Update> updates,
    long version) {

  /** Keeps its own copies. */
  public StatusIncident {
    components = List.copyOf(components);
    updates = List.copyOf(updates);
  }

  /** How far it has come; a draft is seen by its editors alone. */
  public enum Stage {
    DRAFT,
    INVESTIGATING,
    IDENTIFIED,
    MONITORING,
    RESOLVED;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The stage stored as this text. */
    public static Stage of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /** One thing that was said. */
  public record Update(int seq, Stage stage, String text, Instant at) {}

  /** The same after one more word. */
  StatusIncident after(Update update, ComponentState nowImpact) {
    var resolved = update.stage() == Stage.RESOLVED ? update.at() : null;
    var all = new java.util.ArrayList<>(updates);
    all.add(update);
    return new StatusIncident(
        page,
        id,
        title,
        nowImpact,
        components,
        update.stage(),
        startedAt,
        resolved,
        update.at(),
        all,
        version + 1);
  }
}
