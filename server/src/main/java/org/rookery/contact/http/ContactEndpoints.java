package org.rookery.contact.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.Contact;
import org.rookery.contact.ContactFields;
import org.rookery.contact.Contacts;
import org.rookery.contact.Merging;
import org.rookery.contact.TimelineEntry;
import org.rookery.contact.Timelines;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.message.BotId;
import org.rookery.message.ContactId;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.MergePatch;
import org.rookery.platform.http.Page;
import org.rookery.platform.http.Versions;
import org.springframework.http.HttpHeaders;
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
@RequestMapping("/api/v1/contacts")
@Tag(name = "Contacts")
class ContactEndpoints {
  private static final int COUNTED = 10_000;

  private final Contacts contacts;
  private final Timelines timelines;
  private final Merging merging;
  private final MergePatch patches;
  private final InstantSource clock;

  ContactEndpoints(
      Contacts contacts,
      Timelines timelines,
      Merging merging,
      MergePatch patches,
      InstantSource clock) {
    this.contacts = contacts;
    this.timelines = timelines;
    this.merging = merging;
    this.patches = patches;
    this.clock = clock;
  }

  /** A page of contacts, with a count where it was asked for. */
  @Schema(name = "ContactPage")
  record ContactPage(
      List<ContactJson> data,
      Page.Position page,
      @Nullable Integer count,
      @Nullable Boolean countIsMinimum) {}

  @GetMapping
  @Requires("inbox.contacts:read")
  @Operation(
      operationId = "listContacts",
      summary = "Lists contacts, newest first, or those that fit the filters")
  ContactPage list(
      @Parameter(hidden = true) Caller caller,
      @Parameter(
              description =
                  "Beginnings of words of name, e-mail or company, or the end of a phone number")
          @RequestParam(required = false)
          @Size(min = 2, max = 200)
          @Nullable String q,
      @RequestParam(required = false) @Size(max = 40) @Nullable String label,
      @RequestParam(required = false) @Nullable Boolean isLead,
      @RequestParam(required = false) @Nullable BotId botId,
      @RequestParam(defaultValue = "-createdAt") String sort,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Pattern(regexp = "count") @Nullable String include) {
    var question = new Contacts.Question(q, label, isLead, botId, oldestFirst(sort));
    var filters = question.toString();
    var now = clock.instant();
    var after = cursor == null ? null : ContactId.of(Cursor.read(cursor, filters, now));
    var found = contacts.page(caller.workspace(), question, after, limit);
    var page = Page.of(found, limit, contact -> Cursor.write(contact.id().text(), filters, now));
    var count = include == null ? null : contacts.count(caller.workspace(), question, COUNTED);
    return new ContactPage(
        page.data().stream().map(contact -> ContactJson.of(contact, now)).toList(),
        page.page(),
        count,
        count == null ? null : count >= COUNTED);
  }

  private static boolean oldestFirst(String sort) {
    return switch (sort) {
      case "createdAt" -> true;
      case "-createdAt" -> false;
      default ->
          throw ApiException.of(
              org.springframework.http.HttpStatus.BAD_REQUEST,
              "invalid_sort",
              "Sort by createdAt or -createdAt.");
    };
  }

  @PostMapping
  @Requires("inbox.contacts:write")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "200",
      description = "The contact who has the address already, if the caller wants that one",
      useReturnTypeSchema = true)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createContact", summary = "Creates a contact")
  ResponseEntity<ContactJson> create(
      @Parameter(hidden = true) Caller caller,
      @Parameter(
              description =
                  "What to do if somebody has this e-mail address or phone number already")
          @RequestParam(defaultValue = "error")
          @Pattern(regexp = "error|return|update")
          String onDuplicate,
      @Valid @RequestBody ContactFields body) {
    return switch (contacts.create(
        caller.workspace(), caller.actor(), caller.isToken() ? "api" : "manual", body)) {
      case Contacts.Creation.Created(var contact) ->
          Versions.created("/api/v1/contacts/" + contact.id(), json(contact), contact.version());
      case Contacts.Creation.Wrong(var problems) -> throw ApiException.invalid(problems);
      case Contacts.Creation.Duplicate(var existing) ->
          duplicate(caller, existing, onDuplicate, body);
    };
  }

  private ResponseEntity<ContactJson> duplicate(
      Caller caller, ContactId existing, String onDuplicate, ContactFields body) {
    return switch (onDuplicate) {
      case "return" -> shown(found(caller, existing));
      case "update" -> change(caller, existing, null, body);
      default ->
          throw ApiException.conflict(
                  "duplicate_contact", "Somebody has this e-mail address or phone number already.")
              .with("contactId", existing.text());
    };
  }

  @GetMapping("/{id}")
  @Requires("inbox.contacts:read")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "301",
      description = "The contact was merged; Location names the one who remains",
      content = @Content)
  @Operation(operationId = "getContact", summary = "Shows one contact with its channel identities")
  ResponseEntity<ContactJson> get(
      @Parameter(hidden = true) Caller caller, @PathVariable ContactId id) {
    var remaining = merging.remaining(caller.workspace(), id);
    if (remaining.isPresent()) {
      return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
          .location(URI.create("/api/v1/contacts/" + remaining.get().text()))
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
    var contact = found(caller, id);
    var identities = contacts.identities(caller.workspace(), id);
    return Versions.ok(ContactJson.of(contact, identities, clock.instant()), contact.version());
  }

  @PatchMapping("/{id}")
  @Requires("inbox.contacts:write")
  @Operation(
      operationId = "patchContact",
      summary = "Changes some fields of a contact (merge-patch)")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ContactFields.class)))
  ResponseEntity<ContactJson> patch(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ContactId id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    var before = found(caller, id);
    var expected = Versions.expected(ifMatch);
    var wanted = patches.apply(before.fields(), body, ContactFields.class);
    return change(caller, id, expected == null ? Long.valueOf(before.version()) : expected, wanted);
  }

  private ResponseEntity<ContactJson> change(
      Caller caller, ContactId id, @Nullable Long expected, ContactFields wanted) {
    return switch (contacts.change(caller.workspace(), caller.actor(), id, expected, wanted)) {
      case Contacts.Change.Done(var contact) -> shown(contact);
      case Contacts.Change.Wrong(var problems) -> throw ApiException.invalid(problems);
      case Contacts.Change.Stale(var current) -> throw Versions.conflict(json(current));
      case Contacts.Change.Missing() -> throw ApiException.notFound();
    };
  }

  @DeleteMapping("/{id}")
  @Requires("inbox.contacts:delete")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deleteContact", summary = "Puts a contact into the bin")
  ResponseEntity<Void> delete(@Parameter(hidden = true) Caller caller, @PathVariable ContactId id) {
    if (!contacts.delete(caller.workspace(), caller.actor(), id)) {
      throw ApiException.notFound();
    }
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/restore")
  @Requires("inbox.contacts:delete")
  @Operation(
      operationId = "restoreContact",
      summary = "Takes a contact out of the bin, up to 30 days after")
  ResponseEntity<ContactJson> restore(
      @Parameter(hidden = true) Caller caller, @PathVariable ContactId id) {
    return contacts
        .restore(caller.workspace(), caller.actor(), id)
        .map(this::shown)
        .orElseThrow(ApiException::notFound);
  }

  @GetMapping("/{id}/timeline")
  @Requires("inbox.contacts:read")
  @Operation(
      operationId = "getContactTimeline",
      summary = "Lists what happened to a contact, newest first")
  Page<TimelineEntry> timeline(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ContactId id,
      @RequestParam(required = false) @Size(max = 40) @Nullable String kind,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    found(caller, id);
    var filters = id + "/" + Objects.requireNonNullElse(kind, "");
    var now = clock.instant();
    var before = cursor == null ? null : TimelineEntry.Place.of(Cursor.read(cursor, filters, now));
    var entries = timelines.page(caller.workspace(), id, kind, before, limit);
    return Page.of(entries, limit, entry -> Cursor.write(entry.place().text(), filters, now));
  }

  private Contact found(Caller caller, ContactId id) {
    return contacts.find(caller.workspace(), id).orElseThrow(ApiException::notFound);
  }

  private ResponseEntity<ContactJson> shown(Contact contact) {
    return Versions.ok(json(contact), contact.version());
  }

  private ContactJson json(Contact contact) {
    return ContactJson.of(contact, clock.instant());
  }
}
