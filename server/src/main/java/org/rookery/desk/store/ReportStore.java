package org.rookery.desk.store;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.percentileDisc;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.val;
import static org.rookery.schema.desk.Tables.CLOCK;
import static org.rookery.schema.desk.Tables.TICKET;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Category;
import org.rookery.desk.report.Measure;
import org.rookery.desk.report.ReportFilter;
import org.rookery.desk.report.Times;
import org.rookery.desk.report.Verdicts;
import org.rookery.desk.sla.Attainment;
import org.rookery.desk.sla.ClockKind;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** What the clocks of a period add up to; the database counts. */
@Component
public class ReportStore {
  /** Upper ends of the histogram's buckets, in seconds. */
  private static final List<Integer> BUCKETS = List.of(900, 1800, 3600, 7200, 14400, 28800);

  /** Kept and broken promises by partner, category and kind of clock. */
  public List<Verdicts> byPartner(DSLContext tx, ReportFilter filter) {
    return tx.select(TICKET.PARTNER_ID, TICKET.CATEGORY, CLOCK.KIND, kept(), broken(filter))
        .from(CLOCK)
        .join(TICKET)
        .on(ofTicket())
        .where(judged(filter))
        .groupBy(TICKET.PARTNER_ID, TICKET.CATEGORY, CLOCK.KIND)
        .fetch(
            row ->
                new Verdicts(
                    new PartnerId(row.value1()),
                    Category.of(row.value2()),
                    null,
                    kind(row.value3()),
                    new Attainment(row.value4(), row.value5())));
  }

  /** Kept and broken promises by step of the period and kind of clock. */
  public List<Verdicts> byStep(DSLContext tx, ReportFilter filter) {
    var step = step(filter, instant(filter));
    return tx.select(step, CLOCK.KIND, kept(), broken(filter))
        .from(CLOCK)
        .join(TICKET)
        .on(ofTicket())
        .where(judged(filter))
        .groupBy(field("1"), CLOCK.KIND)
        .orderBy(field("1"))
        .fetch(
            row ->
                new Verdicts(
                    null,
                    null,
                    row.value1(),
                    kind(row.value2()),
                    new Attainment(row.value3(), row.value4())));
  }

  /** How long it took until clocks of a kind were stopped: all of them first, then by category. */
  public List<Times> times(DSLContext tx, ReportFilter filter, ClockKind kind, Measure measure) {
    var time = time(measure);
    var columns = new ArrayList<Field<?>>();
    columns.add(TICKET.CATEGORY);
    columns.add(count());
    columns.add(round(avg(time)));
    for (var share : List.of("0.5", "0.75", "0.9", "0.95")) {
      columns.add(percentileDisc(inline(new BigDecimal(share))).withinGroupOrderBy(time));
    }
    columns.add(max(time));
    IntStream.rangeClosed(0, BUCKETS.size())
        .forEach(at -> columns.add(count().filterWhere(inBucket(time, at))));
    return tx.select(columns)
        .from(CLOCK)
        .join(TICKET)
        .on(ofTicket())
        .where(inPeriod(filter))
        .and(CLOCK.KIND.eq(inline(kind.text())))
        .and(CLOCK.STOPPED_AT.isNotNull())
        .and(CLOCK.STATE.in(inline("met"), inline("breached")))
        .groupBy(org.jooq.impl.DSL.groupingSets(noFields(), List.of(TICKET.CATEGORY)))
        .having(count().gt(inline(0)))
        .orderBy(TICKET.CATEGORY.asc().nullsFirst())
        .fetch(ReportStore::times);
  }

  private static List<Field<?>> noFields() {
    return List.of();
  }

  private static Times times(Record row) {
    var category = row.get(0, String.class);
    return new Times(
        category == null ? null : Category.of(category),
        row.get(1, Long.class),
        row.get(2, Long.class),
        row.get(3, Long.class),
        row.get(4, Long.class),
        row.get(5, Long.class),
        row.get(6, Long.class),
        row.get(7, Long.class),
        IntStream.rangeClosed(8, 8 + BUCKETS.size())
            .mapToObj(at -> row.get(at, Long.class))
            .toList());
  }

  private static Condition inBucket(Field<Long> time, int at) {
    var above = at == 0 ? noCondition() : time.gt(inline((long) BUCKETS.get(at - 1)));
    return at == BUCKETS.size() ? above : above.and(time.le(inline((long) BUCKETS.get(at))));
  }

  private static Field<Long> time(Measure measure) {
    var wall =
        field(
            "(extract(epoch from {0} - {1}))::bigint",
            SQLDataType.BIGINT, CLOCK.STOPPED_AT, CLOCK.STARTED_AT);
    return switch (measure) {
      case COUNTED -> CLOCK.USED_SECONDS;
      case WALL -> wall;
      case WITHOUT_PAUSES -> wall.minus(CLOCK.PAUSED_SECONDS);
    };
  }

  static Field<Instant> step(ReportFilter filter, Field<Instant> at) {
    return field(
        "date_trunc({0}, {1}, {2})",
        at.getDataType(), inline(filter.step()), at, val(filter.zone().getId()));
  }

  private static Field<Integer> kept() {
    return count().filterWhere(CLOCK.STATE.eq(inline("met")));
  }

  private static Field<Integer> broken(ReportFilter filter) {
    return count().filterWhere(isBroken(filter.now()));
  }

  /** Also where the due time has passed and nobody has looked at the ticket since. */
  static Condition isBroken(Instant now) {
    return CLOCK
        .STATE
        .eq(inline("breached"))
        .or(CLOCK.STATE.eq(inline("running")).and(CLOCK.DUE_AT.lt(now)));
  }

  private static Condition judged(ReportFilter filter) {
    return and(
        inPeriod(filter),
        CLOCK.KIND.ne(inline("silence")),
        CLOCK.STATE.eq(inline("met")).or(isBroken(filter.now())));
  }

  static Condition ofTicket() {
    return CLOCK.PARTNER_ID.eq(TICKET.PARTNER_ID).and(CLOCK.TICKET_ID.eq(TICKET.ID));
  }

  /** Promises of the period; cancelled tickets are out. */
  static Condition inPeriod(ReportFilter filter) {
    var at = instant(filter);
    var partner = filter.partner();
    return and(
        at.ge(filter.from()),
        at.lt(filter.to()),
        partner == null ? noCondition() : CLOCK.PARTNER_ID.eq(partner.value()),
        ofTickets(filter),
        TICKET.STATUS.ne(inline("cancelled")));
  }

  private static Field<Instant> instant(ReportFilter filter) {
    return switch (filter.basis()) {
      case DUE -> CLOCK.DUE_AT;
      case CREATED -> TICKET.CREATED_AT;
      case STOPPED -> CLOCK.STOPPED_AT;
    };
  }

  static Condition ofTickets(ReportFilter filter) {
    return and(
        equal(TICKET.PARTNER_ID, filter.partner() == null ? null : filter.partner().value()),
        equal(TICKET.CATEGORY, filter.category() == null ? null : filter.category().text()),
        equal(TICKET.LEVEL, filter.level() == null ? null : filter.level().shortValue()),
        equal(TICKET.ASSIGNEE_ID, filter.assignee()));
  }

  private static <T> Condition equal(Field<T> column, @Nullable T wanted) {
    return wanted == null ? noCondition() : column.eq(wanted);
  }

  private static ClockKind kind(String text) {
    return ClockKind.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
