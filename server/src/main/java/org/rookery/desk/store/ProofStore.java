package org.rookery.desk.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.rookery.schema.desk.Tables.CLOCK;
import static org.rookery.schema.desk.Tables.PROOF_KEY;
import static org.rookery.schema.desk.Tables.PROOF_PACK;
import static org.rookery.schema.desk.Tables.TICKET;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.ProofPack;
import org.rookery.desk.ProofPackId;
import org.rookery.desk.Ticket;
import org.rookery.schema.desk.tables.records.ProofPackRecord;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** Proof packs, the key that signs them, and the tickets that belong into one. */
@Component
public class ProofStore {

  /** The pair of keys as it is kept: the public one, and the private one sealed. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Keys(byte[] open, byte[] sealed) {}

  /** The pair of keys, if there is one yet. */
  public Optional<Keys> keys(DSLContext tx) {
    return tx.selectFrom(PROOF_KEY)
        .fetchOptional(row -> new Keys(row.getPublicKey(), row.getPrivateKey()));
  }

  /** Keeps the first pair; another that was there before stays. */
  public void keep(DSLContext tx, Keys keys, Instant now) {
    tx.insertInto(PROOF_KEY)
        .set(PROOF_KEY.PUBLIC_KEY, keys.open())
        .set(PROOF_KEY.PRIVATE_KEY, keys.sealed())
        .set(PROOF_KEY.CREATED_AT, now)
        .onConflictDoNothing()
        .execute();
  }

  /** The newest packs, of one partner or of all. */
  public List<ProofPack> newest(DSLContext tx, @Nullable PartnerId partner, int limit) {
    return tx.selectFrom(PROOF_PACK)
        .where(partner == null ? noCondition() : PROOF_PACK.PARTNER_ID.eq(partner.value()))
        .orderBy(PROOF_PACK.MADE_AT.desc(), PROOF_PACK.ID.desc())
        .limit(limit)
        .fetch(ProofStore::read);
  }

  /** One pack. */
  public Optional<ProofPack> find(DSLContext tx, ProofPackId id) {
    return tx.selectFrom(PROOF_PACK)
        .where(PROOF_PACK.ID.eq(id.value()))
        .fetchOptional(ProofStore::read);
  }

  /** The one of a month that is over. */
  public Optional<ProofPack> complete(DSLContext tx, PartnerId partner, YearMonth month) {
    return tx.selectFrom(PROOF_PACK)
        .where(PROOF_PACK.PARTNER_ID.eq(partner.value()))
        .and(PROOF_PACK.MONTH.eq(month.toString()))
        .and(PROOF_PACK.COMPLETE)
        .fetchOptional(ProofStore::read);
  }

  /** Keeps a pack; false if the month that is over has one already. */
  public boolean insert(DSLContext tx, ProofPack pack) {
    var row = new ProofPackRecord();
    row.setPartnerId(pack.partner().value());
    row.setId(pack.id().value());
    row.setMonth(pack.month().toString());
    row.setComplete(pack.complete());
    row.setTickets(pack.tickets());
    row.setKept(pack.kept());
    row.setBroken(pack.broken());
    row.setSize(pack.size());
    row.setMadeAt(pack.madeAt());
    return tx.insertInto(PROOF_PACK).set(row).onConflictDoNothing().execute() == 1;
  }

  /** Tickets with a promise that fell due in a period, the oldest first. */
  public List<Ticket> tickets(
      DSLContext tx, PartnerId partner, Instant from, Instant to, int limit) {
    var due =
        select(CLOCK.TICKET_ID)
            .from(CLOCK)
            .where(CLOCK.PARTNER_ID.eq(partner.value()))
            .and(CLOCK.DUE_AT.ge(from))
            .and(CLOCK.DUE_AT.lt(to))
            .and(CLOCK.KIND.ne(inline("silence")));
    return tx.selectFrom(TICKET)
        .where(TICKET.PARTNER_ID.eq(partner.value()))
        .and(TICKET.ID.in(due))
        .orderBy(TICKET.CREATED_AT, TICKET.ID)
        .limit(limit)
        .fetch(TicketStore::read);
  }

  /** Partners with promises that fell due in a month that is over, and no pack of it yet. */
  public List<PartnerId> missing(DSLContext tx, YearMonth month, Instant from, Instant to) {
    return tx.selectDistinct(CLOCK.PARTNER_ID)
        .from(CLOCK)
        .where(CLOCK.DUE_AT.ge(from))
        .and(CLOCK.DUE_AT.lt(to))
        .and(CLOCK.KIND.ne(inline("silence")))
        .andNot(
            exists(
                selectOne()
                    .from(PROOF_PACK)
                    .where(PROOF_PACK.PARTNER_ID.eq(CLOCK.PARTNER_ID))
                    .and(PROOF_PACK.MONTH.eq(month.toString()))
                    .and(PROOF_PACK.COMPLETE)))
        .fetch(row -> new PartnerId(row.value1()));
  }

  private static ProofPack read(ProofPackRecord row) {
    return new ProofPack(
        new PartnerId(row.getPartnerId()),
        new ProofPackId(row.getId()),
        YearMonth.parse(row.getMonth()),
        row.getComplete(),
        row.getTickets(),
        row.getKept(),
        row.getBroken(),
        row.getSize(),
        row.getMadeAt());
  }
}
