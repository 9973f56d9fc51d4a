package org.rookery.roadmap;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How far a feature request has come.
 *
 * <pre>
 * SUBMITTED → GATHERING → CANDIDATE → PLANNED → IN_PROGRESS → RELEASED
 * any before RELEASED → DECLINED, with a reason
 * any before RELEASED → MERGED into another
 * </pre>
 *
 * Demand moves it as far as {@code CANDIDATE}, a product manager further, back, or aside.
 */
public enum RequestState {
  /** Somebody has asked. */
  SUBMITTED,
  /** More than one partner wants it, or a product manager finds it worth asking around. */
  GATHERING,
  /** Enough partners want it. */
  CANDIDATE,
  /** It will be built. */
  PLANNED,
  /** It is being built. */
  IN_PROGRESS,
  /** It is there. */
  RELEASED,
  /** It will not be built, for a reason that everybody reads. */
  DECLINED,
  /** Another request asks for the same. */
  MERGED;

  private static final Set<RequestState> ENDED = EnumSet.of(RELEASED, DECLINED, MERGED);

  /** Nobody can vote for it any more. */
  public boolean ended() {
    return ENDED.contains(this);
  }

  /** Whether a product manager may move it there; a declined one may be taken up again. */
  public boolean mayBecome(RequestState next) {
    return next != this
        && next != SUBMITTED
        && next != MERGED
        && this != RELEASED
        && this != MERGED;
  }

  /** As stored and shown. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what {@link #text} wrote. */
  public static RequestState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
