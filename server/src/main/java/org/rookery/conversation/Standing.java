package org.rookery.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands and who speaks. Pure: a {@link Move} gives the next standing, or is
 * illegal.
 *
 * <pre>
 * state     handler   the visitor's widget is told
 * bot       bot       open       the bot runs, waits or is done
 * open      none      waiting    a person is wanted; only system texts are sent
 * open      human     assigned   a person has it; the bot is silent
 * snoozed   as before            parked by a person
 * resolved  as before closed     over; the handler says who had it last
 *
 * move            from                to
 * HumanWanted     bot                 open, none, waiting since now
 * WaitOver        open, none          bot, bot; missed if nobody came in time
 * TakenOver       any but resolved    open, human, theirs
 * AgentSpoke      any                 open, human, theirs unless another member has it (resolved counts as
 *                                     reopened); no longer missed
 * HandedBack      open, snoozed       bot, bot
 * Assigned        any but resolved    as before, with another assignee; the handler stays
 * Snoozed         open                snoozed
 * WokenUp         snoozed             open
 * Resolved        any but resolved    resolved
 * ReopenedByAgent resolved            open, human, theirs
 * VisitorReturned resolved            open, human if a person had it within a day; else bot, bot
 *                 snoozed             open
 *                 bot, open           as before
 * </pre>
 *
 * Every change of the handler raises {@code handlerVersion}: what a bot began before it is dropped.
 */
public record Standing(
    State state,
    Handler handler,
    long handlerVersion,
    @Nullable UUID assignee,
    @Nullable Instant waitingSince,
    @Nullable Instant snoozedUntil,
    @Nullable Instant resolvedAt,
    @Nullable ResolvedBy resolvedBy,
    @Nullable String resolveReason,
    int reopenCount,
    boolean missed) {

  private static final Duration STILL_THEIRS = Duration.ofDays(1);

  /** The four stored states. */
  public enum State {
    /** The bot has it. */
    BOT,
    /** People have it, or are wanted. */
    OPEN,
    /** Parked. */
    SNOOZED,
    /** Over. */
    RESOLVED
  }

  /** Who speaks to the contact. */
  public enum Handler {
    /** The bot. */
    BOT,
    /** A member. */
    HUMAN,
    /** Nobody yet: a person was asked for. */
    NONE
  }

  /** Who closed it. */
  public enum ResolvedBy {
    /** A member. */
    AGENT,
    /** The flow. */
    BOT,
    /** Time. */
    AUTO,
    /** A program. */
    API,
    /** The contact. */
    CONTACT
  }

  /** A new conversation: the bot's, or waiting for people where no bot runs. */
  public static Standing fresh(boolean botRuns, Instant now) {
    return botRuns
        ? new Standing(State.BOT, Handler.BOT, 1, null, null, null, null, null, null, 0, false)
        : new Standing(State.OPEN, Handler.NONE, 1, null, now, null, null, null, null, 0, false);
  }

  /** What happens to a conversation's standing. */
  public sealed interface Move {
    /** The flow or the contact asks for a person. */
    record HumanWanted() implements Move {}

    /** Waiting for a person ended without one. */
    record WaitOver(boolean missed) implements Move {}

    /** A member takes it. */
    record TakenOver(UUID member) implements Move {}

    /** A member says something to the contact. */
    record AgentSpoke(UUID member) implements Move {}

    /** A member gives it back to the bot. */
    record HandedBack(boolean keepOwner) implements Move {}

    /** A member makes it somebody's, or nobody's. */
    record Assigned(@Nullable UUID member) implements Move {}

    /** A member parks it; null: until the contact answers. */
    record Snoozed(@Nullable Instant until) implements Move {}

    /** The parking time is over. */
    record WokenUp() implements Move {}

    /** It is closed. */
    record Resolved(ResolvedBy by, @Nullable String reason) implements Move {}

    /** A member opens it again. */
    record ReopenedByAgent(UUID member) implements Move {}

    /** The contact says something. */
    record VisitorReturned(boolean botRuns, @Nullable Instant lastHumanAt) implements Move {}
  }

  /** The standing after a move, or null if it is illegal from here. */
  public @Nullable Standing after(Move move, Instant now) {
    return switch (move) {
      case Move.HumanWanted _ -> state == State.BOT ? waiting(now) : null;
      case Move.WaitOver over ->
          handler == Handler.NONE && state == State.OPEN ? toBot(null, over.missed()) : null;
      case Move.TakenOver(var member) -> state == State.RESOLVED ? null : toHuman(member, missed);
      case Move.AgentSpoke(var member) ->
          toHuman(handler == Handler.HUMAN && assignee != null ? assignee : member, false);
      case Move.HandedBack back ->
          state == State.OPEN || state == State.SNOOZED
              ? toBot(back.keepOwner() ? assignee : null, missed)
              : null;
      case Move.Assigned(var member) -> state == State.RESOLVED ? null : assigned(member);
      case Move.Snoozed(var until) -> state == State.OPEN ? snoozed(until) : null;
      case Move.WokenUp _ -> state == State.SNOOZED ? open() : null;
      case Move.Resolved(var by, var reason) ->
          state == State.RESOLVED ? null : resolved(by, reason, now);
      case Move.ReopenedByAgent(var member) ->
          state == State.RESOLVED ? toHuman(member, missed) : null;
      case Move.VisitorReturned back -> returned(back, now);
    };
  }

  /**
   * What the visitor's widget is told: {@code open}, {@code waiting}, {@code assigned} or {@code
   * closed}.
   */
  public String told() {
    if (state == State.RESOLVED) {
      return "closed";
    }
    return switch (handler) {
      case BOT -> "open";
      case NONE -> "waiting";
      case HUMAN -> "assigned";
    };
  }

  private Standing waiting(Instant now) {
    return new Standing(
        State.OPEN,
        Handler.NONE,
        handlerVersion + 1,
        assignee,
        now,
        null,
        null,
        null,
        null,
        reopenCount,
        missed);
  }

  private Standing toBot(@Nullable UUID owner, boolean missed) {
    return new Standing(
        State.BOT,
        Handler.BOT,
        handlerVersion + 1,
        owner,
        null,
        null,
        null,
        null,
        null,
        reopenCount,
        missed);
  }

  private Standing toHuman(UUID member, boolean missed) {
    var reopened = state == State.RESOLVED ? 1 : 0;
    var sameHandler = handler == Handler.HUMAN && reopened == 0;
    return new Standing(
        State.OPEN,
        Handler.HUMAN,
        handlerVersion + (sameHandler ? 0 : 1),
        member,
        null,
        null,
        null,
        null,
        null,
        reopenCount + reopened,
        missed);
  }

  private Standing assigned(@Nullable UUID member) {
    return new Standing(
        state,
        handler,
        handlerVersion,
        member,
        waitingSince,
        snoozedUntil,
        resolvedAt,
        resolvedBy,
        resolveReason,
        reopenCount,
        missed);
  }

  private Standing snoozed(@Nullable Instant until) {
    return new Standing(
        State.SNOOZED,
        handler,
        handlerVersion,
        assignee,
        waitingSince,
        until,
        null,
        null,
        null,
        reopenCount,
        missed);
  }

  private Standing open() {
    return new Standing(
        State.OPEN,
        handler,
        handlerVersion,
        assignee,
        waitingSince,
        null,
        null,
        null,
        null,
        reopenCount,
        missed);
  }

  private Standing resolved(ResolvedBy by, @Nullable String reason, Instant now) {
    return new Standing(
        State.RESOLVED,
        handler,
        handlerVersion + 1,
        assignee,
        null,
        null,
        now,
        by,
        reason,
        reopenCount,
        missed);
  }

  private Standing returned(Move.VisitorReturned back, Instant now) {
    if (state == State.SNOOZED) {
      return open();
    }
    if (state != State.RESOLVED) {
      return this;
    }
    var lastHuman = back.lastHumanAt();
    var stillTheirs =
        handler == Handler.HUMAN
            && lastHuman != null
            && Duration.between(lastHuman, now).compareTo(STILL_THEIRS) <= 0;
    if (stillTheirs) {
      return new Standing(
          State.OPEN,
          Handler.HUMAN,
          handlerVersion + 1,
          assignee,
          null,
          null,
          null,
          null,
          null,
          reopenCount + 1,
          missed);
    }
    return back.botRuns()
        ? new Standing(
            State.BOT,
            Handler.BOT,
            handlerVersion + 1,
            null,
            null,
            null,
            null,
            null,
            null,
            reopenCount + 1,
            missed)
        : new Standing(
            State.OPEN,
            Handler.NONE,
            handlerVersion + 1,
            null,
            now,
            null,
            null,
            null,
            null,
            reopenCount + 1,
            missed);
  }
}
