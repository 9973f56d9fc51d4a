package org.rookery.audit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.db.Database;
import org.rookery.platform.id.Ids;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Appends to the log, shows it, and checks that it is as it was written. */
@Component
public class AuditLog {
  private final Database database;
  private final AuditStore store;
  private final Ids ids;
  private final InstantSource clock;
  private final Unsealed unsealed;

  AuditLog(Database database, AuditStore store, Ids ids, InstantSource clock, Unsealed unsealed) {
    this.database = database;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
    this.unsealed = unsealed;
  }

  /**
   * Tells of something in the transaction that does it; both or neither. The transaction is in the
   * place's scope.
   */
  public void append(DSLContext tx, Place place, AuditEvent event) {
    store.insert(tx, place, entry(event));
    unsealed.add(place);
  }

  /** Tells of something that changed nothing, such as a refusal. */
  public void append(Place place, AuditEvent event) {
    database.run(place.scope(), tx -> append(tx, place, event));
  }

  private AuditEntry entry(AuditEvent event) {
    var actor = event.actor();
    return new AuditEntry(
        new AuditEntryId(ids.next()),
        clock
            .instant()
            .truncatedTo(
                ChronoUnit.MICROS), // as precise as the column, so that the hash stays true
        actor.type().text(),
        actor.id(),
        actor.name(),
        actor.email(),
        actor.impersonatorId(),
        actor.ip(),
        shortened(actor.userAgent(), 400),
        event.action(),
        event.objectType(),
        event.objectId(),
        shortened(event.objectName(), 200),
        json(event.before()),
        json(event.after()),
        event.result().text(),
        actor.requestId());
  }

  private static @Nullable String json(Map<String, Object> fields) {
    return fields.isEmpty() ? null : Json.write(fields);
  }

  private static @Nullable String shortened(@Nullable String text, int length) {
    return text == null || text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length));
  }

  /** The newest lines first, behind {@code behind}. */
  public List<AuditEntry> page(
      Place place, AuditFilter filter, @Nullable AuditEntryId behind, int limit) {
    var after = behind == null ? null : behind.value();
    return database.inTransaction(place.scope(), tx -> store.page(tx, place, filter, after, limit));
  }

  /** Seals what waits in this place; returns how many entries it sealed. */
  public int seal(Place place) {
    return database.inTransaction(
        place.scope(),
        tx -> {
          store.lockChain(tx, place);
          var waiting = store.unsealed(tx, place, 1000);
          waiting.stream()
              .collect(Collectors.groupingBy(AuditLog::dayOf))
              .forEach((day, entries) -> extend(tx, place, day, entries));
          return waiting.size();
        });
  }

  private void extend(DSLContext tx, Place place, LocalDate day, List<AuditEntry> entries) {
    var last = store.lastSeal(tx, place, day);
    var position = last.map(seal -> seal.position() + 1).orElse(0L);
    var hash = last.map(Seal::hash).orElseGet(() -> Seal.anchor(place, day));
    for (var entry : entries) {
      var seal = Seal.of(position++, entry, hash);
      store.insert(tx, place, day, seal);
      hash = seal.hash();
    }
  }

  /** Checks the chain of one day (UTC). */
  public Verification verify(Place place, LocalDate day) {
    return database.inTransaction(
        place.scope(),
        tx -> check(place, day, store.seals(tx, place, day), store.ofDay(tx, place, day)));
  }

  private static Verification check(
      Place place, LocalDate day, List<Seal> seals, List<AuditEntry> entries) {
    var byId =
        entries.stream()
            .collect(Collectors.toMap(entry -> entry.id().value(), Function.identity()));
    var hash = Seal.anchor(place, day);
    UUID broken = null;
    for (var seal : seals) {
      var entry = byId.remove(seal.entry());
      var holds =
          entry != null
              && seal.prevHash().equals(hash)
              && seal.hash().equals(Seal.hash(entry, hash));
      if (!holds && broken == null) {
        broken = seal.entry();
      }
      hash = seal.hash();
    }
    return new Verification(
        day, seals.size(), byId.size(), broken == null ? null : new AuditEntryId(broken));
  }

  private static LocalDate dayOf(AuditEntry entry) {
    return LocalDate.ofInstant(entry.at(), ZoneOffset.UTC);
  }
}
