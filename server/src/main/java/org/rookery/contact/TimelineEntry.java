package org.rookery.contact;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One thing that happened to a person. */
public record TimelineEntry(String id, String kind, Instant at, By actor, JsonNode data) {

  /** Who did it. */
  @Schema(name = "TimelineActor")
  public record By(String type, @Nullable String id, String name) {}

  /** Where an entry stands in the list. */
  public record Place(Instant at, long event) {
    /** Reads {@link #text}. */
    public static Place of(String text) {
      var comma = text.indexOf(',');
      return new Place(
          Instant.parse(text.substring(0, comma)), Long.parseLong(text.substring(comma + 1)));
    }

    /** For a cursor. */
    public String text() {
      return at + "," + event;
    }
  }

  /** This entry's place. */
  public Place place() {
    return new Place(at, Long.parseLong(id));
  }
}
