package org.rookery.contact;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the values of an attribute are. */
public enum AttributeType {
  /** Words, at most 8 KB. */
  TEXT,
  /** A decimal of at most 34 digits. */
  NUMBER,
  /** Yes or no. */
  BOOLEAN,
  /** {@code 2026-03-09}. */
  DATE,
  /** {@code 14:05}. */
  TIME,
  /** An instant in UTC. */
  DATETIME,
  /** One of the options. */
  ENUM,
  /** At most 200 texts. */
  LIST,
  /** {@code {url,name,mime,size}}. */
  FILE,
  /** {@code {lat,lng,name,address}}. */
  LOCATION,
  /** E.164. */
  PHONE,
  /** An e-mail address. */
  EMAIL,
  /** An address of the web. */
  URL,
  /** Any JSON of at most 32 KB. */
  JSON;

  private static final int TEXT_BYTES = 8 * 1024;
  private static final int JSON_BYTES = 32 * 1024;

  /** What is wrong with the value, in words; empty if it fits. */
  public Optional<String> problem(JsonNode value, List<String> options) {
    return switch (this) {
      case TEXT ->
          when(
              !value.isString() || bytes(value.stringValue()) > TEXT_BYTES,
              "must be a text of at most 8 KB");
      case NUMBER ->
          when(
              !value.isNumber() || value.decimalValue().precision() > 34,
              "must be a number of at most 34 digits");
      case BOOLEAN -> when(!value.isBoolean(), "must be true or false");
      case DATE -> when(!reads(value, LocalDate::parse), "must be a date such as 2026-03-09");
      case TIME -> when(!reads(value, LocalTime::parse), "must be a time such as 14:05");
      case DATETIME ->
          when(!reads(value, Instant::parse), "must be an instant such as 2026-03-09T14:05:00Z");
      case ENUM ->
          when(
              !value.isString() || !options.contains(value.stringValue()),
              "must be one of " + options);
      case LIST -> when(!isListOfTexts(value), "must be a list of at most 200 texts");
      case FILE ->
          when(
              !value.isObject() || !value.path("url").isString(),
              "must be an object with url, name, mime and size");
      case LOCATION -> when(!isLocation(value), "must be an object with lat and lng");
      case PHONE ->
          when(
              !value.isString() || PhoneNumber.parse(value.stringValue()).isEmpty(),
              "must be an international number such as +14155552671");
      case EMAIL ->
          when(
              !value.isString() || !EmailAddress.valid(value.stringValue()),
              "must be an e-mail address");
      case URL ->
          when(
              !value.isString() || !isWebAddress(value.stringValue()),
              "must be an http or https address");
      case JSON -> when(bytes(value.toString()) > JSON_BYTES, "must be at most 32 KB of JSON");
    };
  }

  /** As stored and shown. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the stored form. */
  public static AttributeType of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** Whether a value is stored as a text. */
  public boolean isText() {
    return this == TEXT || this == ENUM || this == URL || this == EMAIL || this == PHONE;
  }

  /** Whether a value is a day or a time. */
  public boolean isTemporal() {
    return this == DATE || this == TIME || this == DATETIME;
  }

  private static Optional<String> when(boolean wrong, String sentence) {
    return wrong ? Optional.of(sentence) : Optional.empty();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private interface Reading {
    Object read(CharSequence text);
  }

  private static boolean reads(JsonNode value, Reading reading) {
    if (!value.isString()) {
      return false;
    }
    try {
      reading.read(value.stringValue());
      return true;
    } catch (DateTimeException malformed) {
      return false;
    }
  }

  private static boolean isListOfTexts(JsonNode value) {
    if (!value.isArray() || value.size() > 200) {
      return false;
    }
    return value
        .valueStream()
        .allMatch(item -> item.isString() && bytes(item.stringValue()) <= TEXT_BYTES);
  }

  private static boolean isLocation(JsonNode value) {
    return value.isObject()
        && value.path("lat").isNumber()
        && value.path("lng").isNumber()
        && Math.abs(value.path("lat").doubleValue()) <= 90
        && Math.abs(value.path("lng").doubleValue()) <= 180;
  }

  private static boolean isWebAddress(String text) {
    try {
      var uri = URI.create(text);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
