package org.rookery.contact.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.ContactNote;
import org.rookery.contact.NoteId;
import org.rookery.contact.Notes;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.message.ContactId;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.MergePatch;
import org.rookery.platform.http.Page;
import org.rookery.platform.http.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/contacts/{id}/notes")
@Tag(name = "Contacts")
class NoteEndpoints {
  private final Notes notes;
  private final MergePatch patches;
  private final InstantSource clock;

  NoteEndpoints(Notes notes, MergePatch patches, InstantSource clock) {
    this.notes = notes;
    this.patches = patches;
    this.clock = clock;
  }

  /** What may be written in a note. */
  @Schema(name = "ContactNoteFields")
  record NoteFields(
      @Nullable @Size(max = 120) String title, @NotBlank @Size(max = 5000) String text) {
    @Override
    public String title() {
      return title == null ? "" : title;
    }
  }

  @GetMapping
  @Requires("inbox.notes:read")
  @Operation(
      operationId = "listContactNotes",
      summary = "Lists the notes about a contact, newest first")
  Page<ContactNote> list(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ContactId id,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var now = clock.instant();
    var filters = "notes/" + id;
    var after = cursor == null ? null : NoteId.of(Cursor.read(cursor, filters, now));
    var found =
        notes.page(caller.workspace(), id, after, limit).orElseThrow(ApiException::notFound);
    return Page.of(found, limit, note -> Cursor.write(note.id().text(), filters, now));
  }

  @PostMapping
  @Requires("inbox.notes:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "addContactNote", summary = "Writes a note about a contact")
  ResponseEntity<ContactNote> add(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ContactId id,
      @Valid @RequestBody NoteFields body) {
    var note =
        notes
            .add(
                caller.workspace(),
                caller.actor(),
                caller.member().value(),
                id,
                body.title(),
                body.text())
            .orElseThrow(ApiException::notFound);
    return Versions.created("/api/v1/contacts/" + id + "/notes/" + note.id(), note, note.version());
  }

  @PatchMapping("/{noteId}")
  @Requires("inbox.notes:write")
  @Operation(
      operationId = "patchContactNote",
      summary = "Changes an own note within 15 minutes (merge-patch)")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = NoteFields.class)))
  ResponseEntity<ContactNote> patch(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ContactId id,
      @PathVariable NoteId noteId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    var before = notes.find(caller.workspace(), id, noteId).orElseThrow(ApiException::notFound);
    var wanted =
        patches.apply(new NoteFields(before.title(), before.text()), body, NoteFields.class);
    var expected = Versions.expected(ifMatch);
    return done(
        notes.change(
            caller.workspace(),
            caller.member().value(),
            id,
            noteId,
            expected == null ? Long.valueOf(before.version()) : expected,
            wanted.title(),
            wanted.text()));
  }

  @DeleteMapping("/{noteId}")
  @Requires("inbox.notes:write")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteContactNote",
      summary = "Takes a note away: an own one, or any for those who may")
  ResponseEntity<Void> delete(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ContactId id,
      @PathVariable NoteId noteId) {
    done(
        notes.remove(
            caller.workspace(),
            caller.member().value(),
            caller.may("inbox.contacts:delete"),
            id,
            noteId));
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<ContactNote> done(Notes.Change change) {
    return switch (change) {
      case Notes.Change.Done(var note) -> Versions.ok(note, note.version());
      case Notes.Change.Stale(var current) -> throw Versions.conflict(current);
      case Notes.Change.NotYours() ->
          throw ApiException.of(
              HttpStatus.FORBIDDEN,
              "note_not_editable",
              "Only its author may change a note, for 15 minutes.");
      case Notes.Change.Missing() -> throw ApiException.notFound();
    };
  }
}
