package org.rookery.platform.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Instants in answers: ISO-8601 in UTC with exactly three digits of a second, {@code
 * 2026-03-09T14:05:00.000Z}.
 */
final class MillisecondInstants extends ValueSerializer<Instant> {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Override
  public void serialize(Instant instant, JsonGenerator out, SerializationContext context) {
    out.writeString(FORMAT.format(instant));
  }
}
