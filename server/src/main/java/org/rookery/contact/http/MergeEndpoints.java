package org.rookery.contact.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.rookery.contact.Merging;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.message.ContactId;
import org.rookery.platform.http.ApiException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contacts")
@Tag(name = "Contacts")
class MergeEndpoints {
  private final Merging merging;
  private final InstantSource clock;

  MergeEndpoints(Merging merging, InstantSource clock) {
    this.merging = merging;
    this.clock = clock;
  }

  /** Who remains, and who is the same person. */
  @Schema(name = "ContactMerge")
  record Wanted(
      @NotNull ContactId survivorId,
      @NotNull @Size(min = 1, max = 9) List<@NotNull ContactId> ids) {}

  /** What would remain, and what would move. */
  @Schema(name = "ContactMergePreview")
  record PreviewJson(ContactJson contact, int identities, int notes, boolean becomesBlocked) {}

  /** The step and the person who remains. */
  @Schema(name = "ContactMerged")
  record MergedJson(UUID mergeId, ContactJson contact) {}

  /** Persons, without pages: there are few. */
  @Schema(name = "ContactDuplicates")
  record Duplicates(List<ContactJson> data) {}

  @PostMapping("/merge")
  @Requires("inbox.contacts:write")
  @Operation(
      operationId = "mergeContacts",
      summary = "Makes one contact of several records of one person")
  MergedJson merge(@Parameter(hidden = true) Caller caller, @Valid @RequestBody Wanted body) {
    distinct(body);
    return switch (merging.merge(
        caller.workspace(), caller.actor(), body.survivorId(), body.ids())) {
      case Merging.Result.Missing() -> throw ApiException.notFound();
      case Merging.Result.Done(var merge, var contact) ->
          new MergedJson(merge, ContactJson.of(contact, clock.instant()));
    };
  }

  @PostMapping("/merge/preview")
  @Requires("inbox.contacts:write")
  @Operation(
      operationId = "previewContactMerge",
      summary = "Shows what merging would keep and move; changes nothing")
  PreviewJson preview(@Parameter(hidden = true) Caller caller, @Valid @RequestBody Wanted body) {
    distinct(body);
    return merging
        .preview(caller.workspace(), body.survivorId(), body.ids())
        .map(
            preview ->
                new PreviewJson(
                    ContactJson.of(preview.contact(), clock.instant()),
                    preview.identities(),
                    preview.notes(),
                    preview.becomesBlocked()))
        .orElseThrow(ApiException::notFound);
  }

  @GetMapping("/{id}/duplicates")
  @Requires("inbox.contacts:read")
  @Operation(
      operationId = "listContactDuplicates",
      summary = "Lists contacts with the same e-mail address or phone number, at most ten")
  Duplicates duplicates(@Parameter(hidden = true) Caller caller, @PathVariable ContactId id) {
    var now = clock.instant();
    return merging
        .alike(caller.workspace(), id)
        .map(found -> new Duplicates(found.stream().map(c -> ContactJson.of(c, now)).toList()))
        .orElseThrow(ApiException::notFound);
  }

  private static void distinct(Wanted body) {
    if (body.ids().contains(body.survivorId())
        || body.ids().stream().distinct().count() < body.ids().size()) {
      throw ApiException.invalid("ids", "same_contact", "Name each contact once.");
    }
  }
}
