package org.rookery.inbox.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Caller;
import org.rookery.identity.MemberId;
import org.rookery.identity.Requires;
import org.rookery.inbox.ConversationNote;
import org.rookery.inbox.Inbox;
import org.rookery.inbox.NoteId;
import org.rookery.inbox.Viewer;
import org.rookery.message.ConversationId;
import org.rookery.platform.http.ApiException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/conversations/{id}/notes")
@Tag(name = "Conversations")
class ConversationNoteEndpoints {
  private final Inbox inbox;

  ConversationNoteEndpoints(Inbox inbox) {
    this.inbox = inbox;
  }

  /** What a new note says. */
  @Schema(name = "NewConversationNote")
  record NewNote(
      @Nullable @Size(max = 120) String title, @NotBlank @Size(max = 5000) String text) {}

  /** A note as members see it. */
  @Schema(name = "ConversationNote")
  record NoteJson(
      NoteId id,
      String title,
      String text,
      @Nullable MemberId authorId,
      String authorName,
      Instant createdAt,
      Instant updatedAt,
      long version) {
    static NoteJson of(ConversationNote note) {
      var author = note.author();
      return new NoteJson(
          note.id(),
          note.title(),
          note.body(),
          author == null ? null : new MemberId(author),
          note.authorName(),
          note.createdAt(),
          note.updatedAt(),
          note.version());
    }
  }

  /** Notes, oldest first. */
  @Schema(name = "ConversationNoteList")
  record Notes(List<NoteJson> data) {}

  @GetMapping
  @Requires("inbox.notes:read")
  @Operation(
      operationId = "listConversationNotes",
      summary = "Lists the notes on a conversation, oldest first")
  Notes list(@Parameter(hidden = true) Caller caller, @PathVariable ConversationId id) {
    var notes = inbox.notes(Viewer.of(caller), id).orElseThrow(ApiException::notFound);
    return new Notes(notes.stream().map(NoteJson::of).toList());
  }

  @PostMapping
  @Requires("inbox.notes:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "addConversationNote", summary = "Writes a note that only the team sees")
  NoteJson add(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ConversationId id,
      @Valid @RequestBody NewNote body) {
    var title = body.title();
    return inbox
        .note(Viewer.of(caller), id, title == null ? "" : title, body.text(), caller.name())
        .map(NoteJson::of)
        .orElseThrow(ApiException::notFound);
  }

  @DeleteMapping("/{noteId}")
  @Requires("inbox.notes:write")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteConversationNote",
      summary = "Removes a note: an own one, or any for those who may")
  void delete(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ConversationId id,
      @PathVariable NoteId noteId) {
    var any = caller.may("inbox.notes:delete");
    if (!inbox.removeNote(Viewer.of(caller), id, noteId, any)) {
      throw ApiException.notFound();
    }
  }
}
