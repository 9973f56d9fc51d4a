package org.rookery.desk.http;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.rookery.desk.Category;
import org.rookery.desk.DeskReports;
import org.rookery.desk.DeskReports.Attainments;
import org.rookery.desk.http.ReportEndpoints.Table;
import org.rookery.desk.http.ReportJson.AgesJson;
import org.rookery.desk.http.ReportJson.AttainedJson;
import org.rookery.desk.http.ReportJson.AttainmentJson;
import org.rookery.desk.http.ReportJson.BacklogJson;
import org.rookery.desk.http.ReportJson.BreachJson;
import org.rookery.desk.http.ReportJson.BreachesJson;
import org.rookery.desk.http.ReportJson.ByCategoryJson;
import org.rookery.desk.http.ReportJson.ByPartnerJson;
import org.rookery.desk.http.ReportJson.FlowJson;
import org.rookery.desk.http.ReportJson.StepJson;
import org.rookery.desk.http.ReportJson.TimesJson;
import org.rookery.desk.http.ReportJson.TimesReportJson;
import org.rookery.desk.report.Backlog;
import org.rookery.desk.report.Measure;
import org.rookery.desk.report.ReportFilter;
import org.rookery.desk.report.Verdicts;
import org.rookery.desk.sla.ClockKind;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Partners;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Reports as a place may see them, with the names of the partners. */
@Component
class ReportReading {
  private static final int MOST_PARTNERS = 100;
  private static final int MOST_ROWS = 10_000;

  private final DeskReports reports;
  private final Partners partners;
  private final InstantSource clock;

  ReportReading(DeskReports reports, Partners partners, InstantSource clock) {
    this.reports = reports;
    this.partners = partners;
    this.clock = clock;
  }

  private ReportFilter filter(ReportQuery query) {
    return query.filter(clock.instant());
  }

  private Map<PartnerId, String> names(Place place, Collection<PartnerId> wanted) {
    return partners.names(place.scope(), wanted);
  }

  AttainmentJson attainment(Place place, ReportQuery query) {
    var filter = filter(query);
    var found = reports.attainment(place, filter);
    var all = found.byPartner();
    return new AttainmentJson(
        filter.step(),
        attained(all, _ -> true),
        Arrays.stream(Category.values())
            .map(it -> new ByCategoryJson(it, attained(all, row -> row.category() == it)))
            .filter(it -> !it.clocks().isEmpty())
            .toList(),
        byPartner(place, all),
        found.bySteps().stream()
            .map(Verdicts::step)
            .filter(Objects::nonNull)
            .distinct()
            .map(
                step ->
                    new StepJson(step, attained(found.bySteps(), row -> step.equals(row.step()))))
            .toList());
  }

  private List<ByPartnerJson> byPartner(Place place, List<Verdicts> all) {
    var ids =
        all.stream()
            .map(Verdicts::partner)
            .filter(Objects::nonNull)
            .distinct()
            .sorted(Comparator.comparingLong(id -> -total(all, id)))
            .limit(MOST_PARTNERS)
            .toList();
    var names = names(place, ids);
    return ids.stream()
        .map(
            id ->
                new ByPartnerJson(
                    id, names.getOrDefault(id, ""), attained(all, row -> id.equals(row.partner()))))
        .toList();
  }

  private static long total(List<Verdicts> all, PartnerId id) {
    return Verdicts.sum(all, row -> id.equals(row.partner())).total();
  }

  /** By kind of clock; kinds without any are left out. */
  private static List<AttainedJson> attained(List<Verdicts> all, Predicate<Verdicts> wanted) {
    return Arrays.stream(ClockKind.values())
        .map(
            kind ->
                AttainedJson.of(kind, Verdicts.sum(all, wanted.and(row -> row.clock() == kind))))
        .filter(it -> it.met() + it.breached() > 0)
        .toList();
  }

  TimesReportJson times(Place place, ReportQuery query, ClockKind kind) {
    var filter = filter(query);
    return new TimesReportJson(
        TimesJson.of(reports.times(place, filter, kind, Measure.COUNTED)),
        TimesJson.of(reports.times(place, filter, kind, Measure.WALL)),
        TimesJson.of(reports.times(place, filter, kind, Measure.WITHOUT_PAUSES)));
  }

  BacklogJson backlog(Place place, ReportQuery query) {
    var filter = filter(query);
    var found = reports.backlog(place, filter);
    var names = names(place, found.byPartner().stream().map(ReportReading::partner).toList());
    return new BacklogJson(
        filter.step(),
        found.flow().stream()
            .map(it -> new FlowJson(it.from(), it.created(), it.solved()))
            .toList(),
        found.byCategory().stream().map(it -> AgesJson.of(it, it.key(), "")).toList(),
        found.byArea().stream().map(it -> AgesJson.of(it, it.key(), "")).toList(),
        found.byPartner().stream()
            .map(it -> AgesJson.of(it, partner(it).text(), names.getOrDefault(partner(it), "")))
            .toList());
  }

  private static PartnerId partner(Backlog.Ages row) {
    return new PartnerId(UUID.fromString(row.key()));
  }

  BreachesJson breaches(Place place, ReportQuery query, int limit) {
    var filter = filter(query);
    var found = reports.breaches(place, filter, limit + 1);
    var names = names(place, found.stream().map(it -> it.ticket().partner()).distinct().toList());
    var data =
        found.stream().limit(limit).map(it -> BreachJson.of(it, names, filter.now())).toList();
    return new BreachesJson(data, found.size() <= limit);
  }

  String csv(Place place, ReportQuery query, Table table) {
    return switch (table) {
      case ATTAINMENT -> attainmentCsv(place, reports.attainment(place, filter(query)));
      case BREACHES -> ReportCsv.breaches(breaches(place, query, MOST_ROWS).data());
      case FIRST_RESPONSE -> ReportCsv.times(times(place, query, ClockKind.RESPONSE));
      case RESOLUTION -> ReportCsv.times(times(place, query, ClockKind.RESOLUTION));
      case BACKLOG -> ReportCsv.backlog(backlog(place, query));
    };
  }

  private String attainmentCsv(Place place, Attainments found) {
    var all = found.byPartner();
    var ids = all.stream().map(Verdicts::partner).filter(Objects::nonNull).distinct().toList();
    return ReportCsv.attainment(all, names(place, ids));
  }
}
