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
import org.rookery.engine.json.JsonPrinter;
import org.rookery.engine.json.JsonScanner;

/**
 * Attribute values in JSON without loss: dates, times and instants are objects with one tag ({@code
 * {"$d":"2026-01-02"}}), a map whose first key looks like a tag is wrapped in {@code $m}.
 */
final class StoredValue {
  private StoredValue() {}

  static void write(JsonPrinter json, @Nullable Object value) {
    switch (value) {
      case null -> json.nothing();
      case String text -> json.string(text);
      case Boolean truth -> json.truth(truth);
      case BigDecimal number -> json.decimal(number);
      case Number number -> json.decimal(new BigDecimal(number.toString()));
      case LocalDate date -> tagged(json, "$d", date.toString());
      case LocalTime time -> tagged(json, "$t", time.toString());
      case Instant instant -> tagged(json, "$i", instant.toString());
      case List<?> list -> {
        json.beginArray();
        for (var item : list) write(json, item);
        json.endArray();
      }
      case Map<?, ?> map -> writeMap(json, map);
      default -> json.string(value.toString());
    }
  }

  private static void tagged(JsonPrinter json, String tag, String text) {
    json.beginObject();
    json.name(tag);
    json.string(text);
    json.endObject();
  }

  private static void writeMap(JsonPrinter json, Map<?, ?> map) {
    var wrap = !map.isEmpty() && String.valueOf(map.keySet().iterator().next()).startsWith("$");
    json.beginObject();
    if (wrap) {
      json.name("$m");
      json.beginObject();
    }
    map.forEach(
        (key, value) -> {
          json.name(String.valueOf(key));
          write(json, value);
        });
    if (wrap) json.endObject();
    json.endObject();
  }

  /** Writes some values as one object. */
  static void writeAll(JsonPrinter json, Map<String, ? extends @Nullable Object> values) {
    json.beginObject();
    for (var entry : values.entrySet()) {
      json.name(entry.getKey());
      write(json, entry.getValue());
    }
    json.endObject();
  }

  static @Nullable Object read(JsonScanner json) {
    return switch (json.peek()) {
      case '"' -> json.string();
      case '[' -> readList(json);
      case '{' -> readObject(json);
      case 't', 'f' -> json.truth();
      case 'n' -> {
        json.skip();
        yield null;
      }
      default -> json.decimal();
    };
  }

  private static List<@Nullable Object> readList(JsonScanner json) {
    var list = new ArrayList<@Nullable Object>();
    json.beginArray();
    while (json.nextItem()) list.add(read(json));
    return list;
  }

  /** Reads what {@link #writeAll} wrote. */
  static Map<String, @Nullable Object> readAll(JsonScanner json) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      values.put(name, read(json));
    }
    return values;
  }

  private static @Nullable Object readObject(JsonScanner json) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      map.put(name, name.equals("$m") ? readAll(json) : read(json));
    }
    return map.size() == 1 ? untagged(map) : map;
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
