package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.MemberId;

/** One thing that happened to a ticket. Facts never change: the ticket is what they add up to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Fact.Opened.class, name = "opened"),
  @JsonSubTypes.Type(value = Fact.Message.class, name = "message"),
  @JsonSubTypes.Type(value = Fact.Moved.class, name = "moved"),
  @JsonSubTypes.Type(value = Fact.Recategorised.class, name = "recategorised"),
  @JsonSubTypes.Type(value = Fact.Assigned.class, name = "assigned"),
  @JsonSubTypes.Type(value = Fact.EscalationAsked.class, name = "escalation_asked"),
  @JsonSubTypes.Type(value = Fact.Escalated.class, name = "escalated"),
  @JsonSubTypes.Type(value = Fact.Disputed.class, name = "disputed"),
  @JsonSubTypes.Type(value = Fact.AnsweredByPhone.class, name = "answered_by_phone"),
  @JsonSubTypes.Type(value = Fact.Threatened.class, name = "threatened"),
  @JsonSubTypes.Type(value = Fact.ClockWarned.class, name = "clock_warned"),
  @JsonSubTypes.Type(value = Fact.ClockBreached.class, name = "clock_breached"),
  @JsonSubTypes.Type(value = Fact.Reminded.class, name = "reminded"),
  @JsonSubTypes.Type(value = Fact.Informed.class, name = "informed"),
  @JsonSubTypes.Type(value = Fact.Paged.class, name = "paged"),
  @JsonSubTypes.Type(value = Fact.PageUnanswered.class, name = "page_unanswered"),
  @JsonSubTypes.Type(value = Fact.PageAcknowledged.class, name = "page_acknowledged")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TicketFact")
public sealed interface Fact {

  /** The kind as stored, shown and filtered. */
  default String kind() {
    return switch (this) {
      case Opened _ -> "opened";
      case Message _ -> "message";
      case Moved _ -> "moved";
      case Recategorised _ -> "recategorised";
      case Assigned _ -> "assigned";
      case EscalationAsked _ -> "escalation_asked";
      case Escalated _ -> "escalated";
      case Disputed _ -> "disputed";
      case AnsweredByPhone _ -> "answered_by_phone";
      case Threatened _ -> "threatened";
      case ClockWarned _ -> "clock_warned";
      case ClockBreached _ -> "clock_breached";
      case Reminded _ -> "reminded";
      case Informed _ -> "informed";
      case Paged _ -> "paged";
      case PageUnanswered _ -> "page_unanswered";
      case PageAcknowledged _ -> "page_acknowledged";
    };
  }

  /**
   * It came in.
   *
   * @param answeredOnCall whether whoever took the call answered it there and then
   * @param mail the mail it was, if it was one
   */
  record Opened(
      Category category,
      Category requested,
      Intake channel,
      @Nullable Boolean answeredOnCall,
      @Nullable ByMail mail)
      implements Fact {

    /** Whether the call itself was the response. */
    boolean answered() {
      return Boolean.TRUE.equals(answeredOnCall);
    }
  }

  /**
   * Somebody wrote; internal ones are for staff alone.
   *
   * @param mail the mail it was, if it was one
   */
  @Schema(name = "TicketMessage")
  record Message(String text, List<Attached> attachments, @Nullable ByMail mail) implements Fact {
    /** Written here. */
    public Message(String text, List<Attached> attachments) {
      this(text, attachments, null);
    }
  }

  /** The mail in which something was said. */
  @Schema(name = "TicketByMail")
  record ByMail(IncomingMailId id, @Nullable String messageId) {}

  /** A file that came with a message. */
  record Attached(AttachmentId id, String name, String mediaType, long size) {}

  /**
   * Its status changed.
   *
   * @param cycle the cycle from now on
   * @param reopened whether a resolution was rejected or a closed ticket opened again
   * @param quotes the message in which the partner confirmed
   */
  record Moved(
      Status from,
      Status to,
      int cycle,
      boolean reopened,
      @Nullable String reason,
      @Nullable Dependency dependency,
      @Nullable Closure closure,
      @Nullable Long quotes)
      implements Fact {}

  /** Its category changed, and with it what is promised. */
  record Recategorised(Category from, Category to, @Nullable String reason) implements Fact {}

  /** Somebody of the staff has it now, or nobody. */
  record Assigned(@Nullable MemberId to, @Nullable String toName) implements Fact {}

  /** The partner wants the manager, and says what is at stake. */
  record EscalationAsked(String impact) implements Fact {}

  /** Its level changed: 1 primary, 2 manager, 3 executive. */
  record Escalated(int from, int to, String trigger, @Nullable String note) implements Fact {}

  /** The partner does not agree with the milder category. */
  record Disputed(String reason) implements Fact {}

  /** Staff had answered by phone; a manager entered it. */
  record AnsweredByPhone(Instant calledAt, String note) implements Fact {}

  /** Staff say that more than this partner's work is at stake. */
  record Threatened(Threat to, @Nullable String note) implements Fact {}

  /** What can be at stake. */
  enum Threat {
    STABILITY,
    DATA_SECURITY,
    BUSINESS_OPERATIONS
  }

  /** So many percent of a clock's time are used. */
  record ClockWarned(int cycle, String clock, int number, int percent) implements Fact {}

  /** A clock's due time passed. */
  record ClockBreached(int cycle, String clock, int number) implements Fact {}

  /** The partner was reminded to answer, for the first or a later time. */
  record Reminded(int number) implements Fact {}

  /** The people of a level were told; the ticket stays where it is. */
  record Informed(int level, String trigger) implements Fact {}

  /** Somebody is being called; without a name, nobody is left to call. */
  record Paged(int level, @Nullable String name, String trigger) implements Fact {}

  /** Whoever was called did not say "I have it" in time. */
  record PageUnanswered(int level, String name) implements Fact {}

  /** Somebody has it. */
  record PageAcknowledged(int level, String name) implements Fact {}
}
