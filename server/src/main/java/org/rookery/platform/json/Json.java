package org.rookery.platform.json;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON mapper of the product: camelCase names, enums in lower_snake, instants as text.
 * {@link #strict} refuses fields it does not know (requests); {@link #lenient} ignores them (stored
 * documents, other people's payloads).
 */
public final class Json {
  private static final JsonMapper LENIENT = configure(JsonMapper.builder()).build();
  private static final JsonMapper STRICT =
      LENIENT
          .rebuild()
          .addModule(TidyText.module())
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  /** Applies the product's conventions to a mapper under construction. */
  public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
    return builder
        .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
  }

  /** Ignores unknown fields. */
  public static JsonMapper lenient() {
    return LENIENT;
  }

  /** Refuses unknown fields. */
  public static JsonMapper strict() {
    return STRICT;
  }

  /** The JSON text of a value. */
  public static String write(Object value) {
    return LENIENT.writeValueAsString(value);
  }

  /** Reads a value of our own writing. */
  public static <T> T read(String json, Class<T> type) {
    return LENIENT.readValue(json, type);
  }

  /** Reads any JSON. */
  public static JsonNode tree(String json) {
    return LENIENT.readTree(json);
  }
}
