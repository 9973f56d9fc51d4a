package org.rookery.desk.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.rookery.schema.desk.Tables.TICKET;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.rookery.desk.report.Backlog;
import org.rookery.desk.report.Backlog.Ages;
import org.rookery.desk.report.Backlog.Flow;
import org.rookery.desk.report.ReportFilter;
import org.springframework.stereotype.Component;

/** Tickets that come in, are solved, and are open. */
@Component
public class BacklogStore {
  private static final int MOST = 200;
  private static final Condition OPEN =
      TICKET
          .STATUS
          .notIn(inline("closed"), inline("cancelled"))
          .and(TICKET.STATUS.ne(inline("resolved")));

  /** The flow of the period, and what is open now. */
  public Backlog read(DSLContext tx, ReportFilter filter) {
    var area = field("({0}::jsonb ->> 'area')", SQLDataType.VARCHAR, TICKET.REPORT);
    return new Backlog(
        flow(tx, filter),
        ages(tx, filter, TICKET.CATEGORY),
        ages(tx, filter, coalesce(area, inline(""))),
        ages(tx, filter, TICKET.PARTNER_ID.cast(SQLDataType.VARCHAR)));
  }

  private static List<Flow> flow(DSLContext tx, ReportFilter filter) {
    var created = steps(tx, filter, TICKET.CREATED_AT);
    var solved = steps(tx, filter, TICKET.RESOLVED_AT);
    var all = new TreeSet<>(created.keySet());
    all.addAll(solved.keySet());
    return all.stream()
        .map(it -> new Flow(it, created.getOrDefault(it, 0), solved.getOrDefault(it, 0)))
        .toList();
  }

  private static Map<Instant, Integer> steps(
      DSLContext tx, ReportFilter filter, Field<Instant> at) {
    return new TreeMap<>(
        tx.select(ReportStore.step(filter, at), count())
            .from(TICKET)
            .where(at.ge(filter.from()))
            .and(at.lt(filter.to()))
            .and(ReportStore.ofTickets(filter))
            .and(TICKET.STATUS.ne(inline("cancelled")))
            .groupBy(field("1"))
            .fetchMap(row -> row.value1(), row -> row.value2()));
  }

  private static List<Ages> ages(DSLContext tx, ReportFilter filter, Field<String> by) {
    return tx.select(
            by,
            aged(filter.now(), 0, 1),
            aged(filter.now(), 1, 3),
            aged(filter.now(), 3, 7),
            aged(filter.now(), 7, 30),
            aged(filter.now(), 30, 0))
        .from(TICKET)
        .where(OPEN)
        .and(ReportStore.ofTickets(filter))
        .groupBy(field("1"))
        .orderBy(count().desc(), field("1"))
        .limit(MOST)
        .fetch(
            row ->
                new Ages(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6()));
  }

  /** At least so many days old, and younger than so many; without an end if that is 0. */
  private static Field<Integer> aged(Instant now, int from, int to) {
    var old = TICKET.CREATED_AT.le(now.minus(Duration.ofDays(from)));
    var young = TICKET.CREATED_AT.gt(now.minus(Duration.ofDays(to)));
    return count().filterWhere(to == 0 ? old : from == 0 ? young : old.and(young));
  }
}
