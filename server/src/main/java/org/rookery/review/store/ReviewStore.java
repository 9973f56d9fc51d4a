package org.rookery.review.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.rookery.schema.review.Tables.REVIEW_;
import static org.rookery.schema.review.Tables.SUBJECT;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.TicketId;
import org.rookery.identity.MemberId;
import org.rookery.platform.json.Json;
import org.rookery.review.Action;
import org.rookery.review.Findings;
import org.rookery.review.Review;
import org.rookery.review.Review.Line;
import org.rookery.review.Review.Publishing;
import org.rookery.review.Review.State;
import org.rookery.review.Review.Subject;
import org.rookery.review.ReviewId;
import org.rookery.schema.review.tables.records.ReviewRecord;
import org.rookery.status.StatusIncidentId;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** Reviews with the tickets they are about. */
@Component
public class ReviewStore {
  private static final int AT_ONCE = 100;

  private final ActionStore actions;

  ReviewStore(ActionStore actions) {
    this.actions = actions;
  }

  /** Whoever opens reviews does so alone until the end of the transaction. */
  public void serialise(DSLContext tx) {
    tx.fetch("select pg_advisory_xact_lock(hashtextextended('review', 0))");
  }

  /** Keeps a new one. */
  public void insert(DSLContext tx, Review it) {
    var row = tx.newRecord(REVIEW_);
    var incident = it.incident();
    row.setId(it.id().value());
    row.setIncidentId(incident == null ? null : incident.value());
    row.setWakeAt(it.dueAt());
    fill(row, it);
    row.insert();
  }

  /** Keeps how it is now, without its actions. */
  public void update(DSLContext tx, Review it) {
    var row = new ReviewRecord();
    fill(row, it);
    tx.update(REVIEW_).set(row).where(REVIEW_.ID.eq(it.id().value())).execute();
  }

  /** When somebody is told next that it is overdue. */
  public void wake(DSLContext tx, ReviewId id, Instant at) {
    tx.update(REVIEW_).set(REVIEW_.WAKE_AT, at).where(REVIEW_.ID.eq(id.value())).execute();
  }

  /** One more ticket it is about. */
  public void add(DSLContext tx, ReviewId id, Subject subject) {
    tx.insertInto(SUBJECT)
        .set(SUBJECT.PARTNER_ID, subject.partner().value())
        .set(SUBJECT.TICKET_ID, subject.ticket().value())
        .set(SUBJECT.REVIEW_ID, id.value())
        .set(SUBJECT.NUMBER, subject.number())
        .set(SUBJECT.REQUESTER_ID, subject.requester())
        .set(SUBJECT.SUBJECT_, subject.subject())
        .execute();
  }

  /** One of them. */
  public Optional<Review> find(DSLContext tx, ReviewId id) {
    return select(tx, REVIEW_.ID.eq(id.value()), 1).stream().findFirst();
  }

  /** One of them, kept from others until the end of the transaction. */
  public Optional<Review> lock(DSLContext tx, ReviewId id) {
    tx.selectOne().from(REVIEW_).where(REVIEW_.ID.eq(id.value())).forUpdate().fetch();
    return find(tx, id);
  }

  /** The review of a ticket, kept from others. */
  public Optional<Review> about(DSLContext tx, TicketId ticket) {
    return tx.select(SUBJECT.REVIEW_ID)
        .from(SUBJECT)
        .where(SUBJECT.TICKET_ID.eq(ticket.value()))
        .fetchOptional(SUBJECT.REVIEW_ID)
        .flatMap(id -> lock(tx, new ReviewId(id)));
  }

  /** The review of an incident that is not published yet, kept from others. */
  public Optional<Review> open(DSLContext tx, StatusIncidentId incident) {
    return tx.select(REVIEW_.ID)
        .from(REVIEW_)
        .where(REVIEW_.INCIDENT_ID.eq(incident.value()))
        .and(REVIEW_.STATE.ne(State.PUBLISHED.text()))
        .orderBy(REVIEW_.ID.desc())
        .limit(1)
        .fetchOptional(REVIEW_.ID)
        .flatMap(id -> lock(tx, new ReviewId(id)));
  }

  /** The newest first, behind {@code behind}. */
  public List<Review> page(
      DSLContext tx,
      @Nullable Boolean published,
      @Nullable TicketId about,
      @Nullable ReviewId behind,
      int limit) {
    return select(
        tx,
        isPublished(published)
            .and(about == null ? noCondition() : isAbout(about))
            .and(behind == null ? noCondition() : REVIEW_.ID.lt(behind.value())),
        limit);
  }

  private static Condition isPublished(@Nullable Boolean published) {
    if (published == null) {
      return noCondition();
    }
    return published
        ? REVIEW_.STATE.eq(State.PUBLISHED.text())
        : REVIEW_.STATE.ne(State.PUBLISHED.text());
  }

  private static Condition isAbout(TicketId ticket) {
    return exists(
        selectOne()
            .from(SUBJECT)
            .where(SUBJECT.REVIEW_ID.eq(REVIEW_.ID))
            .and(SUBJECT.TICKET_ID.eq(ticket.value())));
  }

  /** Those somebody has to be told about; other processes pass them by. */
  public List<Review> claimDue(DSLContext tx, Instant now) {
    var ids =
        tx.select(REVIEW_.ID)
            .from(REVIEW_)
            .where(REVIEW_.STATE.ne(State.PUBLISHED.text()))
            .and(REVIEW_.WAKE_AT.lt(now))
            .orderBy(REVIEW_.WAKE_AT)
            .limit(AT_ONCE)
            .forUpdate()
            .skipLocked()
            .fetch(REVIEW_.ID);
    return select(tx, REVIEW_.ID.in(ids), AT_ONCE);
  }

  /** How many are not published. */
  public int open(DSLContext tx) {
    return tx.fetchCount(REVIEW_, REVIEW_.STATE.ne(State.PUBLISHED.text()));
  }

  /** How many of them should be. */
  public int overdue(DSLContext tx, Instant now) {
    return tx.fetchCount(
        REVIEW_, REVIEW_.STATE.ne(State.PUBLISHED.text()).and(REVIEW_.DUE_AT.lt(now)));
  }

  private List<Review> select(DSLContext tx, Condition condition, int limit) {
    var rows =
        tx.selectFrom(REVIEW_).where(condition).orderBy(REVIEW_.ID.desc()).limit(limit).fetch();
    var ids = rows.map(ReviewRecord::getId);
    var todo = actions.of(tx, ids);
    var about = subjects(tx, ids);
    return rows.map(
        row ->
            read(
                row,
                todo.getOrDefault(row.getId(), List.of()),
                about.getOrDefault(row.getId(), List.of())));
  }

  private static Map<UUID, List<Subject>> subjects(DSLContext tx, List<UUID> ids) {
    return tx.selectFrom(SUBJECT)
        .where(SUBJECT.REVIEW_ID.in(ids))
        .orderBy(SUBJECT.NUMBER)
        .fetchGroups(
            SUBJECT.REVIEW_ID,
            row ->
                new Subject(
                    new PartnerId(row.getPartnerId()),
                    new TicketId(row.getTicketId()),
                    row.getNumber(),
                    row.getSubject(),
                    row.getRequesterId()));
  }

  private static void fill(ReviewRecord row, Review it) {
    var publishing = it.publishing();
    row.setTitle(it.title());
    row.setState(it.state().text());
    row.setResolvedAt(it.resolvedAt());
    row.setDueAt(it.dueAt());
    row.setFindings(Json.write(it.findings()));
    row.setTimeline(Json.write(it.timeline()));
    row.setAuthors(it.authors().stream().map(MemberId::value).toArray(UUID[]::new));
    row.setReturned(it.returned());
    row.setPublishedAt(publishing == null ? null : publishing.at());
    row.setPublishedBy(publishing == null ? "" : publishing.by());
    row.setVersion(it.version());
  }

  private static Review read(ReviewRecord row, List<Action> todo, List<Subject> about) {
    var incident = row.getIncidentId();
    var publishedAt = row.getPublishedAt();
    return new Review(
        new ReviewId(row.getId()),
        row.getTitle(),
        State.of(row.getState()),
        incident == null ? null : new StatusIncidentId(incident),
        row.getResolvedAt(),
        row.getDueAt(),
        Json.read(row.getFindings(), Findings.class),
        List.of(Json.read(row.getTimeline(), Line[].class)),
        todo,
        about,
        Arrays.stream(row.getAuthors())
            .map(MemberId::new)
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        row.getReturned(),
        publishedAt == null ? null : new Publishing(publishedAt, row.getPublishedBy()),
        row.getVersion());
  }
}
