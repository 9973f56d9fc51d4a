package org.rookery.chatflow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What starts a flow from outside.
 *
 * @param match only for keywords; absent means exact
 * @param phrases words of a keyword, payloads of a button, names of a widget event; empty for
 *     {@code api}
 * @param channels where it counts; empty means everywhere
 * @param priority the higher wins among several that match; absent means 50
 * @param interrupt when it may cut in; absent means second chance for exact keywords and idle for
 *     the rest
 * @param resumeAfter ask the interrupted question again once the flow has ended
 */
public record Trigger(
    @NotNull @Size(min = 1, max = 40) String id,
    @NotNull Type type,
    Match match,
    @Size(max = 50) List<@Size(min = 1, max = 200) String> phrases,
    @Size(max = 7)
        List<@Pattern(regexp = "website|landing|whatsapp|facebook|instagram|telegram|teams") String>
            channels,
    @Min(0) @Max(100) Integer priority,
    Interrupt interrupt,
    boolean resumeAfter) {

  public Trigger {
    if (match == null) match = Match.EXACT;
    phrases = phrases == null ? List.of() : List.copyOf(phrases);
    channels = channels == null ? List.of() : List.copyOf(channels);
    if (priority == null) priority = 50;
    if (interrupt == null) interrupt = ordinary(type, match);
  }

  private static Interrupt ordinary(Type type, Match match) {
    return type == Type.KEYWORD && match == Match.EXACT ? Interrupt.SECOND_CHANCE : Interrupt.IDLE;
  }

  /** An exact keyword with the usual settings. */
  public static Trigger keyword(String id, String... phrases) {
    return new Trigger(
        id,
        Type.KEYWORD,
        Match.EXACT,
        List.of(phrases),
        List.of(),
        50,
        Interrupt.SECOND_CHANCE,
        false);
  }

  /** What a trigger listens to. */
  public enum Type {
    KEYWORD,
    BUTTON,
    REFERRAL,
    WIDGET_EVENT,
    CONTACT_EVENT,
    SCHEDULE,
    API
  }

  /** How a keyword fits a message; the earlier wins among several. */
  public enum Match {
    /** The whole message. */
    EXACT,
    STARTS_WITH,
    /** As whole words somewhere in the message. */
    CONTAINS,
    /** RE2 syntax, found anywhere. */
    REGEX,
    /** By meaning; matches nothing without a language model. */
    SIMILAR
  }

  /** Whether a trigger may cut into a waiting question. */
  public enum Interrupt {
    ALWAYS,
    IDLE,
    /** When the answer to the waiting question is invalid. */
    SECOND_CHANCE
  }
}
