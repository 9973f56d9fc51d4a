package org.rookery.desk.sla;

import java.time.Instant;
import org.rookery.desk.Category;
import org.rookery.desk.Closure;

/**
 * Something that happened to a ticket and matters to its clocks. Internal notes and automatic
 * acknowledgements do not, so there is no event for them.
 */
public sealed interface SlaEvent {

  /** When; cut to whole seconds. */
  Instant at();

  /** The ticket came in; by phone it may have been answered on the call. */
  record Opened(Instant at, Category category, boolean answeredOnCall) implements SlaEvent {}

  /** Staff wrote publicly, so many characters. */
  record StaffSaid(Instant at, int length) implements SlaEvent {}

  /** Staff took it up without a word. */
  record PickedUp(Instant at) implements SlaEvent {}

  /** Staff had answered by phone a little earlier; a manager entered it. */
  record AnsweredByPhone(Instant at, Instant calledAt) implements SlaEvent {}

  /** The public message just said was a question: the partner has to answer. */
  record PartnerAwaited(Instant at) implements SlaEvent {}

  /** The partner wrote publicly or added a file. */
  record PartnerSaid(Instant at) implements SlaEvent {}

  /** Somebody outside has to act, or something unforeseen has to pass. */
  record ThirdPartyAwaited(Instant at, boolean unforeseen, Instant expectedAt)
      implements SlaEvent {}

  /** The wait for the third party is over. */
  record ThirdPartyDone(Instant at) implements SlaEvent {}

  /** Staff resolved it; the summary was said just before. */
  record Resolved(Instant at) implements SlaEvent {}

  /** The partner did not accept the resolution. */
  record Rejected(Instant at) implements SlaEvent {}

  /** It was closed; a silence closes it without an event. */
  record Closed(Instant at, Closure by) implements SlaEvent {}

  /** The partner opened it again after it was closed. */
  record Reopened(Instant at) implements SlaEvent {}

  /** A manager cancelled it. */
  record Cancelled(Instant at) implements SlaEvent {}

  /** Its effective category changed. */
  record Recategorised(Instant at, Category to) implements SlaEvent {}

  /** The partner asked for the manager. */
  record EscalationAsked(Instant at) implements SlaEvent {}

  /** The partner disputed a milder category. */
  record DowngradeDisputed(Instant at) implements SlaEvent {}

  /** Stability, data or business are at stake, or a critical security incident is linked. */
  record Threatened(Instant at) implements SlaEvent {}

  /** A manager set the level, up or down. */
  record LevelSet(Instant at, int level) implements SlaEvent {}
}
