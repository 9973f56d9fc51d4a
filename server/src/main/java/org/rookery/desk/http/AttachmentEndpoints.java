package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.rookery.desk.Attachment;
import org.rookery.desk.AttachmentId;
import org.rookery.desk.TicketFiles;
import org.rookery.desk.TicketFiles.Adding;
import org.rookery.desk.TicketId;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of tickets: added first, then used by a message. */
@RestController
@RequestMapping("/api/v1/support/tickets/{id}/attachments")
@Tag(name = "Support")
class AttachmentEndpoints {
  private final TicketFiles files;

  AttachmentEndpoints(TicketFiles files) {
    this.files = files;
  }

  /** A file of a ticket. */
  @Schema(name = "TicketAttachment")
  record AttachmentJson(AttachmentId id, String name, String mediaType, long size) {
    static AttachmentJson of(Attachment file) {
      return new AttachmentJson(file.id(), file.name(), file.mediaType(), file.size());
    }
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Requires("support:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "addTicketAttachment", summary = "Adds a file for a message to use")
  AttachmentJson add(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @RequestPart("file") MultipartFile file)
      throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var adding =
        files.add(
            TicketReading.place(caller), id, TicketReading.author(caller), name, file.getBytes());
    return switch (adding) {
      case Adding.Added(var added) -> AttachmentJson.of(added);
      case Adding.Missing _ -> throw ApiException.notFound();
      case Adding.NotTaken _ ->
          throw ApiException.invalid("file", "not_taken", "Files of this kind are not taken.");
      case Adding.TooMany _ ->
          throw ApiException.conflict("too_many_files", "Send the files that wait first.");
    };
  }

  @GetMapping("/{attachmentId}")
  @Requires("support:read")
  @Operation(operationId = "getTicketAttachment", summary = "A file of a ticket, to save")
  ResponseEntity<Resource> get(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @PathVariable AttachmentId attachmentId) {
    var content =
        files
            .read(TicketReading.place(caller), id, attachmentId, TicketReading.author(caller))
            .orElseThrow(ApiException::notFound);
    var name =
        ContentDisposition.attachment()
            .filename(content.file().name(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .contentType(MediaType.parseMediaType(content.file().mediaType()))
        .body(new ByteArrayResource(content.bytes()));
  }
}
