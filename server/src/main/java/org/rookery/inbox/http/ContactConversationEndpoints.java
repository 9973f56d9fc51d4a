package org.rookery.inbox.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.Contacts;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.message.ContactId;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contacts/{id}/conversations")
@Tag(name = "Contacts")
class ContactConversationEndpoints {
  private final Contacts contacts;
  private final ConversationEndpoints conversations;

  ContactConversationEndpoints(Contacts contacts, ConversationEndpoints conversations) {
    this.contacts = contacts;
    this.conversations = conversations;
  }

  @GetMapping
  @Requires("inbox.chats:read")
  @Operation(
      operationId = "listContactConversations",
      summary = "Lists the conversations with one person, newest first")
  Page<ConversationJson> list(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ContactId id,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    if (contacts.find(caller.workspace(), id).isEmpty()) {
      throw ApiException.notFound();
    }
    return conversations.list(caller, "all", null, null, id, null, "-lastActivity", limit, cursor);
  }
}
