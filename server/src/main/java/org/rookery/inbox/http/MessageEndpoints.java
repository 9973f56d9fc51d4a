package org.rookery.inbox.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.VisitorFiles;
import org.rookery.conversation.ConversationSnapshot;
import org.rookery.conversation.Conversations;
import org.rookery.conversation.LaneInput;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.inbox.Inbox;
import org.rookery.inbox.Viewer;
import org.rookery.message.Content;
import org.rookery.message.ConversationId;
import org.rookery.platform.http.ApiException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/conversations/{id}/messages")
@Tag(name = "Conversations")
class MessageEndpoints {
  private final Conversations conversations;
  private final Inbox inbox;
  private final VisitorFiles files;

  MessageEndpoints(Conversations conversations, Inbox inbox, VisitorFiles files) {
    this.conversations = conversations;
    this.inbox = inbox;
    this.files = files;
  }

  /**
   * A reply to the contact.
   *
   * @param clientId taken once: the same id again gives the same answer
   * @param afterSeq the newest line the sender saw; a colleague's later message then refuses the
   *     reply
   * @param force sends all the same
   */
  @Schema(name = "NewMessage")
  record NewMessage(
      @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{8,64}") String clientId,
      @NotBlank @Size(max = 4096) String text,
      @Nullable @Min(0) Long afterSeq,
      @Nullable Boolean force) {}

  /** Lines of a thread, oldest first. */
  @Schema(name = "MessageList")
  record Lines(List<MessageJson> data, boolean hasMore) {}

  @GetMapping
  @Requires("inbox.chats:read")
  @Operation(
      operationId = "listMessages",
      summary =
          "Lists lines of a thread, oldest first: the newest, those before a line, or those after one")
  Lines list(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ConversationId id,
      @RequestParam(required = false) @Min(0) @Nullable Long before,
      @RequestParam(required = false) @Min(0) @Nullable Long after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var conversation = find(caller, id);
    var lines =
        after != null
            ? conversations.after(caller.workspace(), id, after, limit + 1)
            : conversations.before(
                caller.workspace(), id, before == null ? Long.MAX_VALUE : before, limit + 1);
    var more = lines.size() > limit;
    var shown =
        !more ? lines : after != null ? lines.subList(0, limit) : lines.subList(1, limit + 1);
    return new Lines(
        shown.stream().map(entry -> MessageJson.of(conversation, entry, files)).toList(), more);
  }

  @PostMapping
  @Requires({"inbox.chats:write", "inbox.chats:send"})
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "sendMessage",
      summary = "Replies to the contact; takes the conversation over if nobody has")
  MessageJson send(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ConversationId id,
      @Valid @RequestBody NewMessage body) {
    find(caller, id);
    refuseIfAnswered(caller, id, body);
    var reply =
        new LaneInput.AgentReply(
            ConversationActionEndpoints.agent(caller),
            body.clientId(),
            new Content.Text(body.text()));
    var done = Outcomes.done(conversations.take(caller.workspace(), id, reply));
    var entry = conversations.after(caller.workspace(), id, done.seq() - 1, 1).getFirst();
    return MessageJson.of(find(caller, id), entry, files);
  }

  private void refuseIfAnswered(Caller caller, ConversationId id, NewMessage body) {
    if (body.afterSeq() == null || Boolean.TRUE.equals(body.force())) {
      return;
    }
    var newer =
        inbox.saidByOthersAfter(caller.workspace(), id, body.afterSeq(), caller.member().value());
    if (!newer.isEmpty()) {
      var conversation = find(caller, id);
      throw ApiException.conflict(
              "conversation_changed", "A colleague has answered in the meantime.")
          .with(
              "newMessages",
              newer.stream().map(entry -> MessageJson.of(conversation, entry, files)).toList());
    }
  }

  private ConversationSnapshot find(Caller caller, ConversationId id) {
    return inbox.conversation(Viewer.of(caller), id).orElseThrow(ApiException::notFound);
  }
}
