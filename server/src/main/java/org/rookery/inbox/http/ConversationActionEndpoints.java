package org.rookery.inbox.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.VisitorAudience;
import org.rookery.conversation.Agent;
import org.rookery.conversation.ConversationSnapshot;
import org.rookery.conversation.Conversations;
import org.rookery.conversation.LaneInput;
import org.rookery.conversation.LaneInput.HandBack.Mode;
import org.rookery.conversation.Standing;
import org.rookery.identity.Caller;
import org.rookery.identity.Member;
import org.rookery.identity.MemberId;
import org.rookery.identity.Members;
import org.rookery.identity.Requires;
import org.rookery.identity.Roles;
import org.rookery.inbox.Inbox;
import org.rookery.inbox.Viewer;
import org.rookery.message.ConversationId;
import org.rookery.platform.http.ApiException;
import org.rookery.tenancy.Place;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What members do with a conversation; each answers the conversation as it stands then. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
@Tag(name = "Conversations")
class ConversationActionEndpoints {
  private static final String ANSWER = "inbox.chats:write";

  private final Conversations conversations;
  private final Inbox inbox;
  private final Members members;
  private final Roles roles;
  private final VisitorAudience visitors;

  ConversationActionEndpoints(
      Conversations conversations,
      Inbox inbox,
      Members members,
      Roles roles,
      VisitorAudience visitors) {
    this.conversations = conversations;
    this.inbox = inbox;
    this.members = members;
    this.roles = roles;
    this.visitors = visitors;
  }

  /** How the bot goes on: where it stopped, or from the beginning. */
  @Schema(name = "HandBack")
  record HandBack(
      @Nullable
          @Schema(
              allowableValues = {"continue", "restart"},
              defaultValue = "continue")
          String mode) {}

  /** Whose it becomes; null for nobody's. */
  @Schema(name = "Assignment")
  record Assignment(@Nullable MemberId memberId) {}

  /** Why it is over. */
  @Schema(name = "Resolution")
  record Resolution(@Nullable @Size(max = 280) String reason) {}

  /** Up to which line it was seen; absent means all of it. */
  @Schema(name = "ReadMark")
  record ReadMark(@Nullable @Min(0) Long seq) {}

  /** Whether the member is typing. */
  @Schema(name = "Typing")
  record Typing(boolean on) {}

  @PostMapping("/takeover")
  @Requires("inbox.chats:write")
  @Operation(
      operationId = "takeOverConversation",
      summary = "Takes a conversation over from the bot")
  ConversationJson takeOver(
      @Parameter(hidden = true) Caller caller, @PathVariable ConversationId id) {
    return act(caller, id, new LaneInput.TakeOver(agent(caller)));
  }

  @PostMapping("/handback")
  @Requires("inbox.chats:write")
  @Operation(operationId = "handBackConversation", summary = "Gives a conversation back to the bot")
  ConversationJson handBack(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ConversationId id,
      @Valid @RequestBody(required = false) @Nullable HandBack body) {
    var mode = mode(body == null ? null : body.mode());
    return act(caller, id, new LaneInput.HandBack(agent(caller), mode, null, false));
  }

  private static Mode mode(@Nullable String name) {
    if (name == null) {
      return Mode.CONTINUE;
    }
    return Arrays.stream(new Mode[] {Mode.CONTINUE, Mode.RESTART})
        .filter(mode -> mode.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () -> ApiException.invalid("mode", "unknown_mode", "The bot can continue or restart."));
  }

  @PostMapping("/assign")
  @Requires("inbox.chats:assign")
  @Operation(
      operationId = "assignConversation",
      summary = "Makes a conversation a member's, or nobody's")
  ConversationJson assign(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ConversationId id,
      @Valid @RequestBody Assignment body) {
    find(caller, id);
    var wanted = body.memberId();
    mayAssign(caller, wanted);
    if (wanted == null) {
      return act(caller, id, new LaneInput.Assign(agent(caller), null, null));
    }
    var member = assignee(caller, wanted);
    return act(caller, id, new LaneInput.Assign(agent(caller), member.id().value(), member.name()));
  }

  /** Beside the role, each member may assign to nobody, to oneself, or to others. */
  private void mayAssign(Caller caller, @Nullable MemberId wanted) {
    var may =
        members
            .find(new Place.OfWorkspace(caller.workspace()), caller.member())
            .map(Member::canAssign)
            .orElse("none");
    if (may.equals("none") || (may.equals("self") && !caller.member().equals(wanted))) {
      throw ApiException.of(
              HttpStatus.FORBIDDEN, "permission_denied", "You may not assign this to others.")
          .with("permission", "inbox.chats:assign");
    }
  }

  private Member assignee(Caller caller, MemberId wanted) {
    var member =
        members
            .find(new Place.OfWorkspace(caller.workspace()), wanted)
            .orElseThrow(() -> refused("assignee_not_found", "There is no such member."));
    if (member.status() != Member.Status.ACTIVE) {
      throw refused("assignee_inactive", member.name() + " is not active.");
    }
    if (roles.of(member).filter(role -> role.permissions().contains(ANSWER)).isEmpty()) {
      throw refused("assignee_without_access", member.name() + " may not answer chats.");
    }
    return member;
  }

  private static ApiException refused(String code, String why) {
    return ApiException.invalid("memberId", code, why);
  }

  @PostMapping("/resolve")
  @Requires("inbox.chats:write")
  @Operation(operationId = "resolveConversation", summary = "Closes a conversation")
  ConversationJson resolve(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ConversationId id,
      @Valid @RequestBody(required = false) @Nullable Resolution body) {
    var by = caller.isToken() ? Standing.ResolvedBy.API : Standing.ResolvedBy.AGENT;
    var reason = body == null ? null : body.reason();
    return act(caller, id, new LaneInput.Resolve(agent(caller), by, reason));
  }

  @PostMapping("/reopen")
  @Requires("inbox.chats:write")
  @Operation(operationId = "reopenConversation", summary = "Opens a closed conversation again")
  ConversationJson reopen(
      @Parameter(hidden = true) Caller caller, @PathVariable ConversationId id) {
    return act(caller, id, new LaneInput.Reopen(agent(caller)));
  }

  @PostMapping("/read")
  @Requires("inbox.chats:write")
  @Operation(
      operationId = "markConversationRead",
      summary = "Marks a conversation as seen by the team")
  ConversationJson read(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ConversationId id,
      @Valid @RequestBody(required = false) @Nullable ReadMark body) {
    var now = find(caller, id);
    var seq = body == null || body.seq() == null ? now.seq() : Math.min(body.seq(), now.seq());
    return act(caller, id, new LaneInput.AgentRead(agent(caller), seq));
  }

  @PostMapping("/typing")
  @Requires("inbox.chats:write")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "signalTyping", summary = "Shows the contact that a member is typing")
  void typing(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ConversationId id,
      @Valid @RequestBody Typing body) {
    var now = find(caller, id);
    visitors.typing(now.address(), "agent", body.on());
  }

  private ConversationJson act(Caller caller, ConversationId id, LaneInput input) {
    find(caller, id);
    Outcomes.done(conversations.take(caller.workspace(), id, input));
    var row = inbox.find(caller.workspace(), id).orElseThrow(ApiException::notFound);
    return ConversationJson.of(
        row,
        MemberNames.of(
            members,
            caller.workspace(),
            row.assignee() == null ? List.of() : List.of(row.assignee())));
  }

  private ConversationSnapshot find(Caller caller, ConversationId id) {
    return inbox.conversation(Viewer.of(caller), id).orElseThrow(ApiException::notFound);
  }

  static Agent agent(Caller caller) {
    return new Agent(caller.member().value(), caller.name());
  }
}
