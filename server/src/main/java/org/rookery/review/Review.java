package org.rookery.review;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.TicketId;
import org.rookery.identity.MemberId;
import org.rookery.status.StatusIncidentId;
import org.rookery.tenancy.PartnerId;

/**
 * A post-incident review.
 *
 * @param incident the incident of the status page that its tickets belong to
 * @param resolvedAt when the last of its tickets was resolved
 * @param authors all who wrote on it; none of them publishes it
 * @param returned why it came back to be worked on; else empty
 */
public record Review(
    ReviewId id,
    String title,
    State state,
    @Nullable StatusIncidentId incident,
    Instant resolvedAt,
    Instant dueAt,
    Findings findings,
    List<Line> timeline,
    List<Action> actions,
    List<Subject> subjects,
    SequencedSet<MemberId> authors,
    String returned,
    @Nullable Publishing publishing,
    long version) {

  /** Keeps its own copies. */
  public Review {
    timeline = List.copyOf(timeline);
    actions = List.copyOf(actions);
    subjects = List.copyOf(subjects);
    authors = new LinkedHashSet<>(authors);
  }

  /** due → draft → in_review → published; in_review → draft, with a note. */
  public enum State {
    /** It has to be written; nobody has begun. */
    DUE,
    DRAFT,
    /** It waits for somebody who did not write it. */
    IN_REVIEW,
    PUBLISHED;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #text} wrote. */
    public static State of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /** A ticket it is about. */
  public record Subject(
      PartnerId partner,
      TicketId ticket,
      String number,
      String subject,
      @Nullable UUID requester) {}

  /** Something that happened to a ticket: its time stays, its words can be bettered. */
  public record Line(TicketId ticket, String number, long seq, Instant at, String text) {
    /** Whether both stand for the same event. */
    boolean isAt(TicketId otherTicket, long otherSeq) {
      return seq == otherSeq && ticket.equals(otherTicket);
    }

    Line saying(String words) {
      return new Line(ticket, number, seq, at, words);
    }
  }

  /** Who let it out, and when. */
  public record Publishing(Instant at, String by) {}

  /** Whether it should be published by now and is not. */
  public boolean isOverdue(Instant now) {
    return state != State.PUBLISHED && now.isAfter(dueAt);
  }

  Review in(State next, String note) {
    return new Review(
        id,
        title,
        next,
        incident,
        resolvedAt,
        dueAt,
        findings,
        timeline,
        actions,
        subjects,
        authors,
        note,
        publishing,
        version + 1);
  }

  Review published(Publishing by) {
    return new Review(
        id,
        title,
        State.PUBLISHED,
        incident,
        resolvedAt,
        dueAt,
        findings,
        timeline,
        actions,
        subjects,
        authors,
        "",
        by,
        version + 1);
  }

  /** Written on by somebody. */
  Review drafted(
      MemberId author, String newTitle, Findings found, List<Line> lines, List<Action> todo) {
    var all = new LinkedHashSet<>(authors);
    all.add(author);
    return new Review(
        id,
        newTitle,
        State.DRAFT,
        incident,
        resolvedAt,
        dueAt,
        found,
        lines,
        todo,
        subjects,
        all,
        returned,
        publishing,
        version + 1);
  }

  /** With what a ticket has come to since. */
  Review learning(
      Instant resolved, Instant due, Findings found, List<Line> lines, List<Subject> about) {
    return new Review(
        id,
        title,
        state,
        incident,
        resolved,
        due,
        found,
        lines,
        actions,
        about,
        authors,
        returned,
        publishing,
        version + 1);
  }
}
