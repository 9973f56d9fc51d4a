package org.rookery.chatflow.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Variables and contexts for tests. */
final class Some {

  static final Variables VARIABLES =
      ScopedVariables.of(
          Map.of(
              "topic",
              "order",
              "budget",
              new BigDecimal("1234.5"),
              "small",
              new BigDecimal("0.256"),
              "items",
              List.of("pear", "apple"),
              "none",
              List.of(),
              "empty",
              "",
              "stars",
              "*bold* first_name `x`",
              "eta",
              LocalDate.parse("2026-01-02"),
              "at",
              LocalTime.parse("09:30"),
              "order",
              Map.of("orderId", "AB1", "lines", List.of(Map.of("sku", "S-1")), "odd name", "odd")),
          Map.of(
              "status",
              "open",
              "place",
              Map.of("lat", new BigDecimal("52.5"), "lng", new BigDecimal("13.4"))),
          Map.of(
              "first_name", "anna",
              "name", "Anna Maria Meyer",
              "tags", List.of("VIP", "Berlin"),
              "segments", List.of("seg_1"),
              "phone", "+491712345678",
              "topic", "hidden",
              "opted_in", true),
          Map.of(
              "now",
              Instant.parse("2026-01-01T11:30:00Z"),
              "answer",
              "Blue",
              "weekday",
              new BigDecimal(4)));

  static final RenderContext CONTEXT = context(Locale.UK, Escape.TEXT);

  private Some() {}

  static RenderContext context(Locale locale, Escape escape) {
    return new RenderContext(
        locale,
        ZoneId.of("Europe/Berlin"),
        Instant.parse("2026-01-01T11:30:00Z"),
        new Random(1),
        escape);
  }
}
