package org.rookery.desk.store;

import static org.rookery.schema.desk.Tables.CALENDAR;
import static org.rookery.schema.desk.Tables.CALENDAR_VERSION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.rookery.desk.CalendarId;
import org.rookery.desk.DeskCalendar;
import org.springframework.stereotype.Component;

/** Calendars of the desk and all their versions. */
@Component
public class CalendarStore {

  /** The newest version of every calendar, oldest calendar first. */
  public List<DeskCalendar> all(DSLContext tx) {
    return newest(tx).orderBy(CALENDAR.CREATED_AT, CALENDAR.ID).fetch(CalendarStore::read);
  }

  /** The newest version of one. */
  public Optional<DeskCalendar> find(DSLContext tx, CalendarId id) {
    return newest(tx).where(CALENDAR.ID.eq(id.value())).fetchOptional(CalendarStore::read);
  }

  private static SelectOnConditionStep<Record> newest(DSLContext tx) {
    return tx.select(CALENDAR_VERSION.asterisk())
        .from(CALENDAR)
        .join(CALENDAR_VERSION)
        .on(CALENDAR_VERSION.CALENDAR_ID.eq(CALENDAR.ID))
        .and(CALENDAR_VERSION.VERSION.eq(CALENDAR.VERSION));
  }

  /** Every version of one, the first one first. */
  public List<DeskCalendar> versions(DSLContext tx, CalendarId id) {
    return tx.selectFrom(CALENDAR_VERSION)
        .where(CALENDAR_VERSION.CALENDAR_ID.eq(id.value()))
        .orderBy(CALENDAR_VERSION.VERSION)
        .fetch(CalendarStore::read);
  }

  /** One version of one. */
  public Optional<DeskCalendar> version(DSLContext tx, CalendarId id, long version) {
    return tx.selectFrom(CALENDAR_VERSION)
        .where(CALENDAR_VERSION.CALENDAR_ID.eq(id.value()))
        .and(CALENDAR_VERSION.VERSION.eq(version))
        .fetchOptional(CalendarStore::read);
  }

  /** A new calendar. */
  public void insert(DSLContext tx, DeskCalendar calendar) {
    tx.insertInto(CALENDAR)
        .set(CALENDAR.ID, calendar.id().value())
        .set(CALENDAR.NAME, calendar.name())
        .set(CALENDAR.CREATED_AT, calendar.createdAt())
        .execute();
    version(tx, calendar);
  }

  /** The next version of a calendar; false if somebody was faster. */
  public boolean follow(DSLContext tx, DeskCalendar calendar) {
    var raised =
        tx.update(CALENDAR)
            .set(CALENDAR.NAME, calendar.name())
            .set(CALENDAR.VERSION, calendar.version())
            .where(CALENDAR.ID.eq(calendar.id().value()))
            .and(CALENDAR.VERSION.eq(calendar.version() - 1))
            .execute();
    if (raised == 1) {
      version(tx, calendar);
    }
    return raised == 1;
  }

  private static void version(DSLContext tx, DeskCalendar calendar) {
    tx.insertInto(CALENDAR_VERSION)
        .set(CALENDAR_VERSION.CALENDAR_ID, calendar.id().value())
        .set(CALENDAR_VERSION.VERSION, calendar.version())
        .set(CALENDAR_VERSION.NAME, calendar.name())
        .set(CALENDAR_VERSION.DEFINITION, calendar.definition())
        .set(CALENDAR_VERSION.CREATED_AT, calendar.createdAt())
        .set(CALENDAR_VERSION.CREATED_BY, calendar.createdBy())
        .execute();
  }

  private static DeskCalendar read(Record record) {
    var row = record.into(CALENDAR_VERSION);
    return new DeskCalendar(
        new CalendarId(row.getCalendarId()),
        row.getVersion(),
        row.getName(),
        row.getDefinition(),
        row.getCreatedAt(),
        row.getCreatedBy());
  }
}
