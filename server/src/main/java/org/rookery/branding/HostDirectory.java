package org.rookery.branding;

import static org.rookery.schema.branding.Tables.HOST;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/**
 * From the host of a request to the partner it belongs to. Answers are remembered for ten seconds.
 */
@Component
public class HostDirectory {
  private final Database database;
  private final Cache<String, Optional<PartnerId>> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(10)).build();

  /** What is answered while the database does not: status pages stay up. */
  private final Cache<String, Optional<PartnerId>> last =
      Caffeine.newBuilder().maximumSize(10_000).build();

  HostDirectory(Database database) {
    this.database = database;
  }

  /** The partner with this host; empty for a host nobody has. */
  public Optional<PartnerId> partner(String host) {
    var name = host.toLowerCase(Locale.ROOT);
    try {
      var found = known.get(name, this::look);
      last.put(name, found);
      return found;
    } catch (DataAccessException unreachable) {
      var before = last.getIfPresent(name);
      if (before == null) {
        throw unreachable;
      }
      return before;
    }
  }

  private Optional<PartnerId> look(String host) {
    return database.directory(
        tx ->
            tx.select(HOST.PARTNER_ID)
                .from(HOST)
                .where(HOST.HOST_.eq(host))
                .fetchOptional(row -> new PartnerId(row.value1())));
  }

  /** The hosts of a partner. */
  public List<String> of(PartnerId partner) {
    return database.directory(tx -> of(tx, partner));
  }

  /** The same, in a transaction. */
  public List<String> of(DSLContext tx, PartnerId partner) {
    return tx.select(HOST.HOST_)
        .from(HOST)
        .where(HOST.PARTNER_ID.eq(partner.value()))
        .orderBy(HOST.HOST_)
        .fetch(HOST.HOST_);
  }

  /** Gives a host to a partner; false if somebody has it. */
  public boolean add(PartnerId partner, String host) {
    var name = host.toLowerCase(Locale.ROOT);
    known.invalidate(name);
    return database.directory(
        tx ->
            tx.insertInto(HOST)
                    .set(HOST.HOST_, name)
                    .set(HOST.PARTNER_ID, partner.value())
                    .onConflictDoNothing()
                    .execute()
                == 1);
  }
}
