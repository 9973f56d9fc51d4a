package org.rookery.roadmap.store;

import static org.jooq.impl.DSL.noCondition;
import static org.rookery.schema.roadmap.Tables.REQUEST;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rookery.roadmap.FeatureRequest;
import org.rookery.roadmap.RequestId;
import org.rookery.roadmap.RequestState;
import org.rookery.schema.roadmap.tables.records.RequestRecord;
import org.springframework.stereotype.Component;

/** Rows of feature requests. */
@Component
public class RequestStore {
  /** Shorter words are in every request. */
  private static final int TELLING = 4;

  /** A new one. */
  public void insert(DSLContext tx, FeatureRequest request) {
    tx.insertInto(REQUEST)
        .set(REQUEST.ID, request.id().value())
        .set(REQUEST.TITLE, request.title())
        .set(REQUEST.PROBLEM, request.problem())
        .set(REQUEST.OUTCOME, request.outcome())
        .set(REQUEST.STATE, request.state().text())
        .set(REQUEST.CREATED_AT, request.createdAt())
        .set(REQUEST.CHANGED_AT, request.changedAt())
        .execute();
  }

  /** What changes in its life. */
  public void update(DSLContext tx, FeatureRequest request) {
    var into = request.mergedInto();
    tx.update(REQUEST)
        .set(REQUEST.STATE, request.state().text())
        .set(REQUEST.QUARTER, request.quarter())
        .set(REQUEST.REASON, request.reason())
        .set(REQUEST.MERGED_INTO, into == null ? null : into.value())
        .set(REQUEST.CHANGED_AT, request.changedAt())
        .set(REQUEST.VERSION, request.version())
        .where(REQUEST.ID.eq(request.id().value()))
        .execute();
  }

  /** One, which nobody else changes before the transaction ends. */
  public Optional<FeatureRequest> lock(DSLContext tx, RequestId id) {
    return tx.selectFrom(REQUEST)
        .where(REQUEST.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(RequestStore::read);
  }

  /** One. */
  public Optional<FeatureRequest> find(DSLContext tx, RequestId id) {
    return tx.selectFrom(REQUEST)
        .where(REQUEST.ID.eq(id.value()))
        .fetchOptional(RequestStore::read);
  }

  /** Requests that contain the words, newest first, behind {@code behind}. */
  public List<FeatureRequest> page(
      DSLContext tx,
      @Nullable String words,
      @Nullable RequestState state,
      @Nullable RequestId behind,
      int limit) {
    return tx.selectFrom(REQUEST)
        .where(contains(words))
        .and(state == null ? noCondition() : REQUEST.STATE.eq(state.text()))
        .and(behind == null ? noCondition() : REQUEST.ID.lt(behind.value()))
        .orderBy(REQUEST.ID.desc())
        .limit(limit)
        .fetch(RequestStore::read);
  }

  /** Any of the words that say something: who looks for a like request does not know its title. */
  private static Condition contains(@Nullable String words) {
    if (words == null || words.isBlank()) return noCondition();
    var all = List.of(words.strip().split("\\s+"));
    var telling = all.stream().filter(word -> word.length() >= TELLING).limit(8).toList();
    return (telling.isEmpty() ? all.subList(0, 1) : telling)
        .stream()
            .map(
                word ->
                    REQUEST
                        .TITLE
                        .containsIgnoreCase(word)
                        .or(REQUEST.PROBLEM.containsIgnoreCase(word)))
            .reduce(DSL.falseCondition(), Condition::or);
  }

  /** Those in these states that changed since, the longest there first. */
  public List<FeatureRequest> in(
      DSLContext tx, Collection<RequestState> states, Instant changedSince, int limit) {
    var texts = Set.copyOf(states.stream().map(RequestState::text).toList());
    return tx.selectFrom(REQUEST)
        .where(REQUEST.STATE.in(texts))
        .and(REQUEST.CHANGED_AT.ge(changedSince))
        .orderBy(REQUEST.ID)
        .limit(limit)
        .fetch(RequestStore::read);
  }

  private static FeatureRequest read(RequestRecord row) {
    var into = row.getMergedInto();
    return new FeatureRequest(
        new RequestId(row.getId()),
        row.getTitle(),
        row.getProblem(),
        row.getOutcome(),
        RequestState.of(row.getState()),
        row.getQuarter(),
        row.getReason(),
        into == null ? null : new RequestId(into),
        row.getCreatedAt(),
        row.getChangedAt(),
        row.getVersion());
  }
}
