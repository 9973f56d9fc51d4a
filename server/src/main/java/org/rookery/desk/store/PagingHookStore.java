package org.rookery.desk.store;

import static org.rookery.schema.desk.Tables.PAGING_HOOK;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rookery.desk.PagingHook;
import org.rookery.desk.PagingHookId;
import org.springframework.stereotype.Component;

/** Programs that call people, with their sealed secrets. */
@Component
public class PagingHookStore {

  /** All of them, the oldest first. */
  public List<PagingHook> all(DSLContext tx) {
    return tx.selectFrom(PAGING_HOOK)
        .orderBy(PAGING_HOOK.CREATED_AT, PAGING_HOOK.ID)
        .fetch(
            row ->
                new PagingHook(
                    new PagingHookId(row.getId()),
                    row.getUrl(),
                    row.getEnabled(),
                    row.getCreatedAt(),
                    row.getCreatedBy()));
  }

  /** The sealed secret of one. */
  public Optional<byte[]> secret(DSLContext tx, PagingHookId id) {
    return tx.select(PAGING_HOOK.SECRET)
        .from(PAGING_HOOK)
        .where(PAGING_HOOK.ID.eq(id.value()))
        .fetchOptional(PAGING_HOOK.SECRET);
  }

  /** Keeps a new one. */
  public void insert(DSLContext tx, PagingHook hook, byte[] secret) {
    tx.insertInto(PAGING_HOOK)
        .set(PAGING_HOOK.ID, hook.id().value())
        .set(PAGING_HOOK.URL, hook.url())
        .set(PAGING_HOOK.SECRET, secret)
        .set(PAGING_HOOK.ENABLED, hook.enabled())
        .set(PAGING_HOOK.CREATED_AT, hook.createdAt())
        .set(PAGING_HOOK.CREATED_BY, hook.createdBy())
        .execute();
  }

  /** Takes one away; false if it is not there. */
  public boolean delete(DSLContext tx, PagingHookId id) {
    return tx.deleteFrom(PAGING_HOOK).where(PAGING_HOOK.ID.eq(id.value())).execute() == 1;
  }
}
