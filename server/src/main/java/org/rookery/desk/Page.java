package org.rookery.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.PartnerId;

/**
 * A call for the people of a level: one after the other, until somebody says "I have it".
 *
 * @param seq the event of the ticket that caused it
 * @param raised whether the ticket went to that level
 * @param called who is being called now, or was last
 * @param dueAt until when they may say so, then the next one is called
 */
public record Page(
    PartnerId partner,
    TicketId ticket,
    PageId id,
    long seq,
    int level,
    String trigger,
    boolean raised,
    State state,
    @Nullable Called called,
    List<UUID> tried,
    @Nullable Instant dueAt,
    Instant createdAt,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy) {

  /** Out of hours the people on call are told of a critical ticket by this name. */
  static final String OUT_OF_HOURS = "out_of_hours";

  /** Keeps its own copy. */
  public Page {
    tried = List.copyOf(tried);
  }

  /** Who is called. */
  public record Called(EscalationContactId contact, int level, String name) {}

  /** How far it has come. */
  public enum State {
    FRESH,
    WAITING,
    ACKNOWLEDGED,
    EXHAUSTED,
    OVER;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Nobody has been called yet. */
  static Page fresh(
      Ticket ticket, PageId id, TicketEvent cause, int level, String trigger, boolean raised) {
    return new Page(
        ticket.partner(),
        ticket.id(),
        id,
        cause.seq(),
        level,
        trigger,
        raised,
        State.FRESH,
        null,
        List.of(),
        cause.at(),
        cause.at(),
        null,
        null);
  }

  /** Whether somebody is to be called now. */
  boolean isDue(Instant now) {
    return (state == State.FRESH || state == State.WAITING) && dueAt != null && !dueAt.isAfter(now);
  }

  /** Somebody has it. */
  Page acknowledged(Instant now, String by) {
    return with(State.ACKNOWLEDGED, called, null, now, by);
  }

  /** Goes on to somebody, or nobody; whoever was called is not called again. */
  Page moved(State to, @Nullable Called next, @Nullable Instant until) {
    return with(to, next, until, acknowledgedAt, acknowledgedBy);
  }

  private Page with(
      State to,
      @Nullable Called next,
      @Nullable Instant until,
      @Nullable Instant taken,
      @Nullable String by) {
    var all = new ArrayList<>(tried);
    if (next != null && !all.contains(next.contact().value())) {
      all.add(next.contact().value());
    }
    return new Page(
        partner, ticket, id, seq, level, trigger, raised, to, next, all, until, createdAt, taken,
        by);
  }
}
