package org.rookery.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Attribute values in JSON without loss: dates, times and instants are objects with one tag ({@code
 * {"$d":"2026-01-02"}}), a map whose first key looks like a tag is wrapped in {@code $m}.
 */
final class StoredValue {
  private StoredValue() {}

  static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Boolean truth -> json.writeBoolean(truth);
      case BigDecimal number -> json.writeNumber(number);
      case Number number -> json.writeNumber(new BigDecimal(number.toString()));
      case LocalDate date -> tagged(json, "$d", date.toString());
      case LocalTime time -> tagged(json, "$t", time.toString());
      case Instant instant -> tagged(json, "$i", instant.toString());
      case List<?> list -> {
        json.writeStartArray();
        for (var item : list) write(json, item);
        json.writeEndArray();
      }
      case Map<?, ?> map -> writeMap(json, map);
      default -> json.writeString(value.toString());
    }
  }

  private static void tagged(JsonGenerator json, String tag, String text) {
    json.writeStartObject();
    json.writeStringProperty(tag, text);
    json.writeEndObject();
  }

  private static void writeMap(JsonGenerator json, Map<?, ?> map) {
    var wrap = !map.isEmpty() && String.valueOf(map.keySet().iterator().next()).startsWith("$");
    json.writeStartObject();
    if (wrap) {
      json.writeName("$m");
      json.writeStartObject();
    }
    map.forEach(
        (key, value) -> {
          json.writeName(String.valueOf(key));
          write(json, value);
        });
    if (wrap) json.writeEndObject();
    json.writeEndObject();
  }

  /** Reads the value at the current token. */
  static @Nullable Object read(JsonParser json) {
    return switch (json.currentToken()) {
      case VALUE_STRING -> json.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_ARRAY -> readList(json);
      case START_OBJECT -> readObject(json);
      default -> null;
    };
  }

  private static List<@Nullable Object> readList(JsonParser json) {
    var list = new ArrayList<@Nullable Object>();
    while (json.nextToken() != JsonToken.END_ARRAY) list.add(read(json));
    return list;
  }

  private static @Nullable Object readObject(JsonParser json) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      map.put(name, name.equals("$m") ? readPlain(json) : read(json));
    }
    return map.size() == 1 ? untagged(map) : map;
  }

  private static Map<String, @Nullable Object> readPlain(JsonParser json) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      map.put(name, read(json));
    }
    return map;
  }

  private static @Nullable Object untagged(Map<String, @Nullable Object> map) {
    var only = map.entrySet().iterator().next();
    return switch (only.getKey()) {
      case "$d" -> LocalDate.parse(String.valueOf(only.getValue()));
      case "$t" -> LocalTime.parse(String.valueOf(only.getValue()));
      case "$i" -> Instant.parse(String.valueOf(only.getValue()));
      case "$m" -> only.getValue();
      default -> map;
    };
  }
}
