package org.rookery.status.store;

import static org.rookery.schema.status.Tables.INCIDENT;
import static org.rookery.schema.status.Tables.INCIDENT_TICKET;
import static org.rookery.schema.status.Tables.INCIDENT_UPDATE;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.TicketId;
import org.rookery.status.ComponentId;
import org.rookery.status.StatusIncident;
import org.rookery.status.StatusIncident.Stage;
import org.rookery.status.StatusIncident.Update;
import org.rookery.status.StatusIncidentId;
import org.rookery.status.history.ComponentState;
import org.springframework.stereotype.Component;

/** Incidents, what was said about them, and the tickets they speak for. */
@Component
public class IncidentStore {

  /** A ticket that an incident speaks for. */
  public record Linked(TicketId ticket, String number) {}

  /** Keeps a new one, without its updates. */
  public void insert(DSLContext tx, StatusIncident incident) {
    tx.insertInto(INCIDENT)
        .set(INCIDENT.PARTNER_ID, incident.page())
        .set(INCIDENT.ID, incident.id().value())
        .set(INCIDENT.TITLE, incident.title())
        .set(INCIDENT.IMPACT, incident.impact().text())
        .set(INCIDENT.COMPONENTS, keys(incident.components()))
        .set(INCIDENT.STAGE, incident.stage().text())
        .set(INCIDENT.STARTED_AT, incident.startedAt())
        .set(INCIDENT.RESOLVED_AT, incident.resolvedAt())
        .set(INCIDENT.UPDATED_AT, incident.updatedAt())
        .set(INCIDENT.VERSION, incident.version())
        .execute();
  }

  /** Keeps how it is now, with its last update. */
  public void update(DSLContext tx, StatusIncident incident) {
    var said = incident.updates().getLast();
    tx.insertInto(INCIDENT_UPDATE)
        .set(INCIDENT_UPDATE.PARTNER_ID, incident.page())
        .set(INCIDENT_UPDATE.INCIDENT_ID, incident.id().value())
        .set(INCIDENT_UPDATE.SEQ, said.seq())
        .set(INCIDENT_UPDATE.STAGE, said.stage().text())
        .set(INCIDENT_UPDATE.TEXT, said.text())
        .set(INCIDENT_UPDATE.AT, said.at())
        .execute();
    tx.update(INCIDENT)
        .set(INCIDENT.IMPACT, incident.impact().text())
        .set(INCIDENT.STAGE, incident.stage().text())
        .set(INCIDENT.RESOLVED_AT, incident.resolvedAt())
        .set(INCIDENT.UPDATED_AT, incident.updatedAt())
        .set(INCIDENT.VERSION, incident.version())
        .where(INCIDENT.PARTNER_ID.eq(incident.page()))
        .and(INCIDENT.ID.eq(incident.id().value()))
        .execute();
  }

  /** One of a page, kept from others until the end of the transaction. */
  public Optional<StatusIncident> lock(DSLContext tx, UUID page, StatusIncidentId id) {
    return tx.selectFrom(INCIDENT)
        .where(INCIDENT.PARTNER_ID.eq(page))
        .and(INCIDENT.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(row -> read(row, updates(tx, page, List.of(id.value())).get(id.value())));
  }

  /** One of a page. */
  public Optional<StatusIncident> find(DSLContext tx, UUID page, StatusIncidentId id) {
    return tx.selectFrom(INCIDENT)
        .where(INCIDENT.PARTNER_ID.eq(page))
        .and(INCIDENT.ID.eq(id.value()))
        .fetchOptional(row -> read(row, updates(tx, page, List.of(id.value())).get(id.value())));
  }

  /** The newest of a page. */
  public List<StatusIncident> newest(DSLContext tx, UUID page, boolean drafts, int limit) {
    var rows =
        tx.selectFrom(INCIDENT)
            .where(INCIDENT.PARTNER_ID.eq(page))
            .and(drafts ? INCIDENT.ID.isNotNull() : INCIDENT.STAGE.ne(Stage.DRAFT.text()))
            .orderBy(INCIDENT.STARTED_AT.desc(), INCIDENT.ID.desc())
            .limit(limit)
            .fetch();
    var said = updates(tx, page, rows.map(row -> row.get(INCIDENT.ID)));
    return rows.map(row -> read(row, said.get(row.get(INCIDENT.ID))));
  }

  private static Map<UUID, List<Update>> updates(
      DSLContext tx, UUID page, Collection<UUID> incidents) {
    return tx.selectFrom(INCIDENT_UPDATE)
        .where(INCIDENT_UPDATE.PARTNER_ID.eq(page))
        .and(INCIDENT_UPDATE.INCIDENT_ID.in(incidents))
        .orderBy(INCIDENT_UPDATE.INCIDENT_ID, INCIDENT_UPDATE.SEQ)
        .fetchGroups(
            INCIDENT_UPDATE.INCIDENT_ID,
            row -> new Update(row.getSeq(), Stage.of(row.getStage()), row.getText(), row.getAt()));
  }

  /** The tickets an incident speaks for. */
  public List<Linked> tickets(DSLContext tx, StatusIncident incident) {
    return tx.selectFrom(INCIDENT_TICKET)
        .where(INCIDENT_TICKET.PARTNER_ID.eq(incident.page()))
        .and(INCIDENT_TICKET.INCIDENT_ID.eq(incident.id().value()))
        .orderBy(INCIDENT_TICKET.TICKET_ID)
        .fetch(row -> new Linked(new TicketId(row.getTicketId()), row.getNumber()));
  }

  /** Lets an incident speak for a ticket; once is enough. */
  public void link(DSLContext tx, StatusIncident incident, TicketId ticket, String number) {
    tx.insertInto(INCIDENT_TICKET)
        .set(INCIDENT_TICKET.PARTNER_ID, incident.page())
        .set(INCIDENT_TICKET.INCIDENT_ID, incident.id().value())
        .set(INCIDENT_TICKET.TICKET_ID, ticket.value())
        .set(INCIDENT_TICKET.NUMBER, number)
        .onConflictDoNothing()
        .execute();
  }

  /** The provider's incident that speaks for a ticket, the newest if there are several. */
  public Optional<StatusIncidentId> of(DSLContext tx, UUID page, TicketId ticket) {
    return tx.select(INCIDENT_TICKET.INCIDENT_ID)
        .from(INCIDENT_TICKET)
        .where(INCIDENT_TICKET.PARTNER_ID.eq(page))
        .and(INCIDENT_TICKET.TICKET_ID.eq(ticket.value()))
        .orderBy(INCIDENT_TICKET.INCIDENT_ID.desc())
        .limit(1)
        .fetchOptional(row -> new StatusIncidentId(row.value1()));
  }

  private static UUID[] keys(List<ComponentId> components) {
    return components.stream().map(ComponentId::value).toArray(UUID[]::new);
  }

  private static StatusIncident read(Record record, @Nullable List<Update> updates) {
    var row = record.into(INCIDENT);
    return new StatusIncident(
        row.getPartnerId(),
        new StatusIncidentId(row.getId()),
        row.getTitle(),
        ComponentState.of(row.getImpact()),
        Arrays.stream(row.getComponents()).map(ComponentId::new).toList(),
        Stage.of(row.getStage()),
        row.getStartedAt(),
        row.getResolvedAt(),
        row.getUpdatedAt(),
        updates == null ? List.of() : updates,
        row.getVersion());
  }
}
