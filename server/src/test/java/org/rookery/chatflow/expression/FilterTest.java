package org.rookery.chatflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilterTest {

  private static final Object MISSING = new Object();

  private static String apply(Object value, String filter, Locale locale) {
    var values = new HashMap<String, Object>();
    if (value != MISSING) values.put("v", value);
    return Template.parse("{{v|" + filter + "}}")
        .render(values::get, Some.context(locale, Escape.TEXT));
  }

  static Stream<Arguments> applications() {
    return Stream.of(
        of(MISSING, "default:\"x\"", "x"),
        of("", "default:\"x\"", "x"),
        of(List.of(), "default:\"x\"", "x"),
        of(BigDecimal.ZERO, "default:\"x\"", "0"),
        of(false, "default:\"x\"", "false"),
        of("straße", "upper", "STRASSE"),
        of("ÄB", "lower", "äb"),
        of("anna o'neill-SMITH", "title", "Anna O'neill-Smith"),
        of("  a b ", "trim", "a b"),
        of(List.of("a", "b"), "first", "a"),
        of(List.of("a", "b"), "last", "b"),
        of(List.of(), "first", ""),
        of("Anna Maria Meyer", "first", "Anna"),
        of("Anna Maria Meyer", "last", "Meyer"),
        of(List.of("a", "b"), "join:\" and \"", "a and b"),
        of(List.of("a", "b"), "join", "a, b"),
        of("a", "join:\"-\"", "a"),
        of(List.of("a", "b"), "count", "2"),
        of("👨‍👩‍👧é", "count", "2"),
        of(MISSING, "count", "0"),
        of("abcdef", "truncate:4", "abc…"),
        of("abcd", "truncate:4", "abcd"),
        of("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", "truncate:2", "👨‍👩‍👧…"),
        of("a-b-c", "replace:\"-\",\"+\"", "a+b+c"),
        of("abc", "replace:\"\",\"+\"", "abc"),
        of("DE123456789", "mask:4", "•••••••6789"),
        of("123", "mask:4", "123"),
        of("12345", "mask", "•2345"),
        of(Map.of("a", List.of(new BigDecimal("1.50"), true)), "json", "{\"a\":[1.5,true]}"),
        of(MISSING, "json", "null"),
        of("a b/ü", "url", "a%20b%2F%C3%BC"),
        of(List.of("a", "b"), "bullet", "• a\n• b"),
        of("a", "bullet", "• a"),
        of(BigDecimal.ONE, "plural:\"item\",\"items\"", "item"),
        of(BigDecimal.TWO, "plural:\"item\",\"items\"", "items"),
        of(List.of("a"), "plural:\"item\",\"items\"", "item"),
        of(MISSING, "plural:\"item\",\"items\"", "items"),
        of(true, "yesno:\"Yes\",\"No\"", "Yes"),
        of(false, "yesno:\"Yes\",\"No\"", "No"),
        of(MISSING, "yesno:\"Yes\",\"No\"", "No"),
        of("false", "yesno:\"Yes\",\"No\"", "No"),
        of(LocalDate.parse("2026-04-03"), "date:\"short\"", "03/04/2026"),
        of(LocalDate.parse("2026-04-03"), "date:\"long\"", "3 April 2026"),
        of(LocalDate.parse("2026-04-03"), "date:\"dd.MM.yy\"", "03.04.26"),
        of("2026-04-03", "date", "3 Apr 2026"),
        of("no date", "date", "no date"),
        of(Instant.parse("2026-04-03T22:30:00Z"), "date:\"yyyy-MM-dd\"", "2026-04-04"),
        of(Instant.parse("2026-04-03T13:30:00Z"), "time", "15:30"),
        of(LocalTime.parse("09:05"), "time", "09:05"),
        of("9:05", "time", "09:05"),
        of(Instant.parse("2026-04-03T13:30:00Z"), "datetime", "3 Apr 2026, 15:30"),
        of(Instant.parse("2026-01-01T09:30:00Z"), "ago", "2 hours ago"),
        of(Instant.parse("2026-01-04T11:30:00Z"), "ago", "in 3 days"),
        of(Instant.parse("2023-12-01T11:30:00Z"), "ago", "2 years ago"),
        of(new BigDecimal("1234.5"), "number:2", "1,234.50"),
        of("1234.5", "number", "1,234.5"),
        of("abc", "number:2", "abc"),
        of(new BigDecimal("2.5"), "number:0", "2"),
        of(new BigDecimal("1234.5"), "currency:\"EUR\"", "€1,234.50"),
        of(new BigDecimal("1234.5"), "currency:\"JPY\"", "JP¥1,234"),
        of(new BigDecimal("0.256"), "percent", "25.6%"),
        of(new BigDecimal("0.256"), "percent:0", "26%"),
        of("+491712345678", "phone", "+49 171 2345678"),
        of("nonsense", "phone", "nonsense"));
  }

  private static Arguments of(Object value, String filter, String expected) {
    return Arguments.of(value, filter, expected);
  }

  @ParameterizedTest(name = "{1} gives {2}")
  @MethodSource("applications")
  void appliesAsNamed(Object value, String filter, String expected) {
    assertThat(apply(value, filter, Locale.UK)).isEqualTo(expected);
  }

  @Test
  void writesAsPeopleOfTheLanguageDo() {
    assertThat(apply(new BigDecimal("1234.5"), "number:2", Locale.GERMANY)).isEqualTo("1.234,50");
    assertThat(apply(new BigDecimal("1234.5"), "currency:\"EUR\"", Locale.GERMANY))
        .isEqualTo("1.234,50\u00a0€");
    assertThat(apply(LocalDate.parse("2026-04-03"), "date:\"long\"", Locale.FRANCE))
        .isEqualTo("3 avril 2026");
    assertThat(apply(Instant.parse("2026-01-01T09:30:00Z"), "ago", Locale.GERMANY))
        .isEqualTo("vor 2 Stunden");
    assertThat(apply("istanbul", "upper", Locale.of("tr"))).isEqualTo("İSTANBUL");
  }

  @Test
  void everyFilterIsTried() {
    var tried = applications().map(each -> ((String) each.get()[1]).split(":", 2)[0]).distinct();

    assertThat(tried).containsExactlyInAnyOrderElementsOf(Filters.names());
  }

  @Test
  void anyFilterTakesAnyValue() {
    var values =
        List.of(
            "",
            "x",
            BigDecimal.TEN,
            true,
            LocalDate.EPOCH,
            LocalTime.NOON,
            Instant.EPOCH,
            List.of("a"),
            Map.of("k", "v"));
    var arguments =
        Map.of(
            "truncate",
            ":3",
            "default",
            ":\"d\"",
            "replace",
            ":\"a\",\"b\"",
            "plural",
            ":\"a\",\"b\"",
            "yesno",
            ":\"a\",\"b\"",
            "currency",
            ":\"EUR\"");

    for (var filter : Filters.names()) {
      for (var value : values) {
        assertThat(apply(value, filter + arguments.getOrDefault(filter, ""), Locale.US))
            .isNotNull();
      }
    }
  }

  @Test
  void aReplacementDoesNotBlowATextUp() {
    var large = "a".repeat(8_000);

    assertThat(apply(large, "replace:\"a\",\"" + "b".repeat(100) + "\"", Locale.UK))
        .isEqualTo(large);
  }
}
