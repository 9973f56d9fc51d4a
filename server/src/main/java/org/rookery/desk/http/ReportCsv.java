package org.rookery.desk.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.http.ReportJson.AgesJson;
import org.rookery.desk.http.ReportJson.BacklogJson;
import org.rookery.desk.http.ReportJson.BreachJson;
import org.rookery.desk.http.ReportJson.TimesJson;
import org.rookery.desk.http.ReportJson.TimesReportJson;
import org.rookery.desk.report.Verdicts;
import org.rookery.tenancy.PartnerId;

/** Reports as columns for a spreadsheet (RFC 4180). */
final class ReportCsv {
  private ReportCsv() {}

  static String attainment(List<Verdicts> all, Map<PartnerId, String> names) {
    var rows = start("partner", "category", "clock", "met", "breached", "percent");
    for (var it : all) {
      var partner = it.partner();
      rows.add(
          row(
              partner == null ? "" : names.getOrDefault(partner, ""),
              it.category() == null ? "" : it.category().text(),
              it.clock().text(),
              it.attainment().met(),
              it.attainment().breached(),
              it.attainment().percent().orElse(null)));
    }
    return text(rows);
  }

  static String breaches(List<BreachJson> all) {
    var rows =
        start(
            "ticket",
            "subject",
            "partner",
            "category",
            "level",
            "clock",
            "due",
            "stopped",
            "overshoot_seconds",
            "wall_overshoot_seconds",
            "reason");
    for (var it : all) {
      rows.add(
          row(
              it.number(),
              it.subject(),
              it.partnerName(),
              it.category().text(),
              it.level(),
              it.clock().text(),
              it.dueAt(),
              it.stoppedAt(),
              it.overshootSeconds(),
              it.wallOvershootSeconds(),
              it.reason() == null ? null : it.reason().text()));
    }
    return text(rows);
  }

  static String times(TimesReportJson report) {
    var rows =
        start(
            "time",
            "category",
            "count",
            "mean_seconds",
            "p50_seconds",
            "p75_seconds",
            "p90_seconds",
            "p95_seconds",
            "max_seconds",
            "to_15_min",
            "to_30_min",
            "to_60_min",
            "to_120_min",
            "to_240_min",
            "to_480_min",
            "longer");
    report.counted().forEach(it -> rows.add(times("counted", it)));
    report.wall().forEach(it -> rows.add(times("wall", it)));
    report.withoutPauses().forEach(it -> rows.add(times("without_pauses", it)));
    return text(rows);
  }

  private static String times(String time, TimesJson it) {
    var cells =
        Stream.of(
            time,
            it.category() == null ? "" : it.category().text(),
            it.count(),
            it.meanSeconds(),
            it.p50Seconds(),
            it.p75Seconds(),
            it.p90Seconds(),
            it.p95Seconds(),
            it.maxSeconds());
    return row(Stream.concat(cells, it.histogram().stream()).toArray());
  }

  static String backlog(BacklogJson report) {
    var rows =
        start("group", "key", "name", "under_1_day", "under_3", "under_7", "under_30", "older");
    report.byCategory().forEach(it -> rows.add(ages("category", it)));
    report.byArea().forEach(it -> rows.add(ages("area", it)));
    report.byPartner().forEach(it -> rows.add(ages("partner", it)));
    return text(rows);
  }

  private static String ages(String group, AgesJson it) {
    return row(
        group,
        it.key(),
        it.name(),
        it.underOne(),
        it.underThree(),
        it.underSeven(),
        it.underThirty(),
        it.older());
  }

  private static List<String> start(String... heads) {
    return new ArrayList<>(List.of(String.join(",", heads)));
  }

  private static String row(@Nullable Object... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell(Objects.toString(cell, "")))
        .collect(Collectors.joining(","));
  }

  /** What a spreadsheet would take for a formula becomes text. */
  private static String cell(String value) {
    var plain = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    var quoted = plain.chars().anyMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r');
    return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }

  private static String text(List<String> rows) {
    return String.join("\r\n", rows) + "\r\n";
  }
}
