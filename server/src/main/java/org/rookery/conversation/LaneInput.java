package org.rookery.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.Inbound;
import org.rookery.conversation.Standing.ResolvedBy;
import org.rookery.message.Content;

/**
 * Everything that can change a conversation. Its JSON is stored, so that a conversation can be run
 * again.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "input")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LaneInput.VisitorSaid.class, name = "visitor_said"),
  @JsonSubTypes.Type(value = LaneInput.VisitorOpened.class, name = "visitor_opened"),
  @JsonSubTypes.Type(value = LaneInput.VisitorMarked.class, name = "visitor_marked"),
  @JsonSubTypes.Type(value = LaneInput.VisitorRated.class, name = "visitor_rated"),
  @JsonSubTypes.Type(value = LaneInput.PageEvent.class, name = "page_event"),
  @JsonSubTypes.Type(value = LaneInput.AgentReply.class, name = "agent_reply"),
  @JsonSubTypes.Type(value = LaneInput.TakeOver.class, name = "take_over"),
  @JsonSubTypes.Type(value = LaneInput.HandBack.class, name = "hand_back"),
  @JsonSubTypes.Type(value = LaneInput.Assign.class, name = "assign"),
  @JsonSubTypes.Type(value = LaneInput.Snooze.class, name = "snooze"),
  @JsonSubTypes.Type(value = LaneInput.Resolve.class, name = "resolve"),
  @JsonSubTypes.Type(value = LaneInput.Reopen.class, name = "reopen"),
  @JsonSubTypes.Type(value = LaneInput.AgentRead.class, name = "agent_read"),
  @JsonSubTypes.Type(value = LaneInput.DeliveryReported.class, name = "delivery_reported"),
  @JsonSubTypes.Type(value = LaneInput.HumanWanted.class, name = "human_wanted"),
  @JsonSubTypes.Type(value = LaneInput.StartFlow.class, name = "start_flow"),
  @JsonSubTypes.Type(value = LaneInput.ContactMerged.class, name = "contact_merged"),
  @JsonSubTypes.Type(value = LaneInput.BotSaid.class, name = "bot_said"),
  @JsonSubTypes.Type(value = LaneInput.Tick.class, name = "tick")
})
public sealed interface LaneInput {

  /** The contact said something. */
  record VisitorSaid(String key, Content content, @Nullable String replyTo, Inbound.Profile profile)
      implements LaneInput {}

  /** The contact opened the chat. */
  record VisitorOpened(String trigger, Inbound.Profile profile) implements LaneInput {}

  /** The contact's devices have the stream up to one place, and showed it up to another. */
  record VisitorMarked(long acked, long read) implements LaneInput {}

  /** The contact rated the conversation. */
  record VisitorRated(int score, @Nullable String comment) implements LaneInput {}

  /** The page around the widget reports something. */
  record PageEvent(String name, Map<String, Object> data, Inbound.Profile profile)
      implements LaneInput {}

  /** A member says something; {@code clientId} is taken once. */
  record AgentReply(Agent agent, String clientId, Content content) implements LaneInput {}

  /** A member takes the conversation. */
  record TakeOver(Agent agent) implements LaneInput {}

  /** A member gives it back to the bot. */
  record HandBack(Agent agent, Mode mode, @Nullable String flowId, boolean keepOwner)
      implements LaneInput {
    /** How the bot goes on. */
    public enum Mode {
      /** Where it stopped. */
      CONTINUE,
      /** From the beginning. */
      RESTART,
      /** With a chosen flow. */
      FLOW
    }
  }

  /** A member makes it somebody's, or nobody's. */
  record Assign(Agent by, @Nullable UUID to, @Nullable String toName) implements LaneInput {}

  /** A member parks it. */
  record Snooze(Agent agent, @Nullable Instant until) implements LaneInput {}

  /** It is closed. */
  record Resolve(@Nullable Agent agent, ResolvedBy by, @Nullable String reason)
      implements LaneInput {}

  /** A member opens it again. */
  record Reopen(Agent agent) implements LaneInput {}

  /** A member has seen the stream up to this place. */
  record AgentRead(Agent agent, long seq) implements LaneInput {}

  /** The network reports how far a message of ours got. */
  record DeliveryReported(String messageId, String state, @Nullable String detail)
      implements LaneInput {}

  /** The contact's button, or a program, asks for a person. */
  record HumanWanted(String by) implements LaneInput {}

  /** A member or a program starts a flow. */
  record StartFlow(String flowId, String by) implements LaneInput {}

  /** The person turned out to be another, known one. */
  record ContactMerged(UUID from, UUID into) implements LaneInput {}

  /**
   * Something the bot began earlier is ready to be said; dropped if the handler has changed since.
   */
  record BotSaid(long handlerVersion, Content content, @Nullable String node)
      implements LaneInput {}

  /** Time has passed. */
  record Tick() implements LaneInput {}

  /** The stored kind of input. */
  default String kind() {
    return switch (this) {
      case VisitorSaid _ -> "visitor_said";
      case VisitorOpened _ -> "visitor_opened";
      case VisitorMarked _ -> "visitor_marked";
      case VisitorRated _ -> "visitor_rated";
      case PageEvent _ -> "page_event";
      case AgentReply _ -> "agent_reply";
      case TakeOver _ -> "take_over";
      case HandBack _ -> "hand_back";
      case Assign _ -> "assign";
      case Snooze _ -> "snooze";
      case Resolve _ -> "resolve";
      case Reopen _ -> "reopen";
      case AgentRead _ -> "agent_read";
      case DeliveryReported _ -> "delivery_reported";
      case HumanWanted _ -> "human_wanted";
      case StartFlow _ -> "start_flow";
      case ContactMerged _ -> "contact_merged";
      case BotSaid _ -> "bot_said";
      case Tick _ -> "tick";
    };
  }

  /** The id under which this input is taken only once; null for inputs that are harmless twice. */
  default @Nullable String dedupeKey(String userId) {
    return switch (this) {
      case VisitorSaid said -> userId + ":" + said.key();
      case AgentReply reply -> userId + ":agent:" + reply.clientId();
      case DeliveryReported report ->
          userId + ":status:" + report.messageId() + ":" + report.state();
      default -> null;
    };
  }
}
