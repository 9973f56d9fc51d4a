package org.rookery.desk.store;

import static org.rookery.schema.desk.Tables.ESCALATION_CONTACT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rookery.desk.CalendarId;
import org.rookery.desk.EscalationContact;
import org.rookery.desk.EscalationContact.Details;
import org.rookery.desk.EscalationContact.Hours;
import org.rookery.desk.EscalationContactId;
import org.rookery.desk.PagingChannel;
import org.rookery.identity.MemberId;
import org.rookery.schema.desk.tables.records.EscalationContactRecord;
import org.springframework.stereotype.Component;

/** People who are called when tickets are escalated. */
@Component
public class RosterStore {

  /** All that the scope may see, in the order in which they are called. */
  public List<EscalationContact> all(DSLContext tx) {
    return tx.selectFrom(ESCALATION_CONTACT)
        .orderBy(ESCALATION_CONTACT.LEVEL, ESCALATION_CONTACT.POSITION, ESCALATION_CONTACT.ID)
        .limit(500)
        .fetch(RosterStore::read);
  }

  /** One of them. */
  public Optional<EscalationContact> find(DSLContext tx, EscalationContactId id) {
    return tx.selectFrom(ESCALATION_CONTACT)
        .where(ESCALATION_CONTACT.ID.eq(id.value()))
        .fetchOptional(RosterStore::read);
  }

  /** Keeps a new one. */
  public void insert(DSLContext tx, EscalationContact contact, Instant now) {
    var row = tx.newRecord(ESCALATION_CONTACT);
    row.setId(contact.id().value());
    row.setCreatedAt(now);
    fill(row, contact);
    row.insert();
  }

  /** Keeps a change; false if somebody was faster. */
  public boolean update(DSLContext tx, EscalationContact contact) {
    var row = new EscalationContactRecord();
    fill(row, contact);
    return tx.update(ESCALATION_CONTACT)
            .set(row)
            .where(ESCALATION_CONTACT.ID.eq(contact.id().value()))
            .and(ESCALATION_CONTACT.VERSION.eq(contact.version() - 1))
            .execute()
        == 1;
  }

  /** Takes one away; false if it is not there. */
  public boolean delete(DSLContext tx, EscalationContactId id) {
    return tx.deleteFrom(ESCALATION_CONTACT).where(ESCALATION_CONTACT.ID.eq(id.value())).execute()
        == 1;
  }

  private static void fill(EscalationContactRecord row, EscalationContact contact) {
    var details = contact.details();
    var member = details.member();
    var calendar = details.calendar();
    row.setLevel((short) details.level());
    row.setPosition(details.position());
    row.setName(details.name());
    row.setRole(details.role());
    row.setPhone(details.phone());
    row.setEmail(details.email());
    row.setMemberId(member == null ? null : member.value());
    row.setChannels(details.channels().stream().map(PagingChannel::text).toArray(String[]::new));
    row.setActiveHours(details.hours().name().toLowerCase(Locale.ROOT));
    row.setCalendarId(calendar == null ? null : calendar.value());
    row.setVisibleToPartners(details.visibleToPartners());
    row.setEnabled(details.enabled());
    row.setVersion(contact.version());
  }

  private static EscalationContact read(Record record) {
    var row = record.into(ESCALATION_CONTACT);
    var member = row.getMemberId();
    var calendar = row.getCalendarId();
    return new EscalationContact(
        new EscalationContactId(row.getId()),
        new Details(
            row.getLevel(),
            row.getPosition(),
            row.getName(),
            row.getRole(),
            Objects.requireNonNullElse(row.getPhone(), ""),
            Objects.requireNonNullElse(row.getEmail(), ""),
            member == null ? null : new MemberId(member),
            Arrays.stream(row.getChannels()).map(PagingChannel::of).toList(),
            Hours.valueOf(row.getActiveHours().toUpperCase(Locale.ROOT)),
            calendar == null ? null : new CalendarId(calendar),
            row.getVisibleToPartners(),
            row.getEnabled()),
        row.getVersion());
  }
}
