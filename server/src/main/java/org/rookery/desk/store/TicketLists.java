package org.rookery.desk.store;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.rookery.schema.desk.Tables.CLOCK;
import static org.rookery.schema.desk.Tables.TICKET;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.ClockReading.Band;
import org.rookery.desk.Ticket;
import org.rookery.desk.TicketFilter;
import org.rookery.desk.TicketFilter.Queue;
import org.rookery.desk.TicketFilter.Sort;
import org.springframework.stereotype.Component;

/** Lists of tickets: every query is a walk along one index. */
@Component
public class TicketLists {
  /** Counting stops here: a counter shows "99+". */
  private static final int COUNT_LIMIT = 100;

  /** Where a page ended: the sort value of its last row, and the row. */
  public record Behind(Instant at, UUID ticket) {}

  /** A ticket of a list with its place in it. */
  public record Row(Ticket ticket, Instant queueAt) {}

  /** One more than the limit, so that the caller knows whether there are more. */
  public List<Row> page(
      DSLContext tx, TicketFilter filter, Sort sort, @Nullable Behind behind, int limit) {
    var query =
        tx.selectFrom(TICKET)
            .where(inQueue(filter.queue(), filter.me()))
            .and(narrowed(filter))
            .and(behind == null ? noCondition() : behindOf(sort, behind));
    var ordered =
        sort == Sort.DUE
            ? query.orderBy(TICKET.QUEUE_AT, TICKET.ID)
            : query.orderBy(TICKET.CREATED_AT.desc(), TICKET.ID.desc());
    return ordered
        .limit(limit + 1)
        .fetch(record -> new Row(TicketStore.read(record), record.getQueueAt()));
  }

  private static Condition behindOf(Sort sort, Behind behind) {
    return sort == Sort.DUE
        ? row(TICKET.QUEUE_AT, TICKET.ID).gt(behind.at(), behind.ticket())
        : row(TICKET.CREATED_AT, TICKET.ID).lt(behind.at(), behind.ticket());
  }

  private static Condition inQueue(Queue queue, @Nullable UUID me) {
    // Constants, not parameters: the planner must see them to use the partial indexes.
    var live = TICKET.STATUS.notIn(inline("closed"), inline("cancelled"));
    var open = live.and(TICKET.STATUS.ne(inline("resolved")));
    return switch (queue) {
      case OPEN -> open;
      case MINE -> open.and(TICKET.ASSIGNEE_ID.eq(me));
      case UNASSIGNED -> open.and(TICKET.ASSIGNEE_ID.isNull());
      case WAITING -> live.and(TICKET.STATUS.eq(inline("awaiting_partner")));
      case ESCALATED -> open.and(TICKET.LEVEL.ge(inline((short) 2)));
      case RESOLVED -> live.and(TICKET.STATUS.eq(inline("resolved")));
      case CLOSED -> TICKET.STATUS.in(inline("closed"), inline("cancelled"));
      case ALL -> noCondition();
    };
  }

  private static Condition narrowed(TicketFilter filter) {
    var partner = filter.partner();
    var status = filter.status();
    var category = filter.category();
    var level = filter.level();
    return and(
        partner == null ? noCondition() : TICKET.PARTNER_ID.eq(partner.value()),
        status == null ? noCondition() : TICKET.STATUS.eq(status.text()),
        category == null ? noCondition() : TICKET.CATEGORY.eq(category.text()),
        level == null ? noCondition() : TICKET.LEVEL.eq(level.shortValue()),
        breached(filter.breached()),
        matching(filter.q()));
  }

  private static Condition breached(@Nullable Boolean wanted) {
    if (wanted == null) {
      return noCondition();
    }
    var broken = clocked(CLOCK.BREACHED_AT.isNotNull());
    return wanted ? broken : not(broken);
  }

  /** Has such a clock in the running cycle. */
  private static Condition clocked(Condition such) {
    return exists(
        selectOne()
            .from(CLOCK)
            .where(CLOCK.PARTNER_ID.eq(TICKET.PARTNER_ID))
            .and(CLOCK.TICKET_ID.eq(TICKET.ID))
            .and(CLOCK.CYCLE.eq(TICKET.CYCLE))
            .and(such));
  }

  private static Condition matching(@Nullable String q) {
    if (q == null || q.isBlank()) {
      return noCondition();
    }
    var words = q.strip().toLowerCase(Locale.ROOT);
    return condition(
        "position({0} in {1}) > 0",
        val(words), lower(TICKET.NUMBER.concat(inline(" ")).concat(TICKET.SUBJECT)));
  }

  /** How many tickets the queues hold, up to a hundred each. */
  public Map<Queue, Integer> counts(DSLContext tx, @Nullable UUID me) {
    var counts = new EnumMap<Queue, Integer>(Queue.class);
    for (var queue : Queue.values()) {
      if (queue != Queue.ALL && queue != Queue.CLOSED) {
        var some =
            tx.select(field("1").as("one"))
                .from(TICKET)
                .where(inQueue(queue, me))
                .limit(COUNT_LIMIT)
                .asTable("some");
        counts.put(queue, tx.select(count()).from(some).fetchSingle().value1());
      }
    }
    return counts;
  }

  /** How many open tickets have a clock in each band, up to a hundred each. */
  public Map<Band, Integer> bands(DSLContext tx, Instant now) {
    var counts = new EnumMap<Band, Integer>(Band.class);
    for (var band : List.of(Band.BREACHED, Band.AT_RISK, Band.ON_TRACK, Band.PAUSED)) {
      var some =
          tx.select(field("1").as("one"))
              .from(TICKET)
              .where(inQueue(Queue.OPEN, null))
              .and(clocked(CLOCK.STOPPED_AT.isNull().and(inBand(band, now))))
              .limit(COUNT_LIMIT)
              .asTable("some");
      counts.put(band, tx.select(count()).from(some).fetchSingle().value1());
    }
    return counts;
  }

  private static Condition inBand(Band band, Instant now) {
    return switch (band) {
      case BREACHED -> CLOCK.STATE.in("running", "breached").and(CLOCK.DUE_AT.lt(now));
      case AT_RISK ->
          CLOCK.STATE.eq("running").and(CLOCK.RISK_AT.le(now)).and(CLOCK.DUE_AT.ge(now));
      case PAUSED -> CLOCK.STATE.eq("paused");
      case ON_TRACK, HALF_USED -> CLOCK.STATE.eq("running").and(CLOCK.DUE_AT.ge(now));
      case MET, NONE -> falseCondition();
    };
  }
}
