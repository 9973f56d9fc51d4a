package org.rookery.channel.website;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Open;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.id.Id;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of visitors: announce, send, complete; and signed addresses to read them. */
@Open("visitors of customers' sites have no account; tokens and signed links hold them")
@RestController
@RequestMapping("/w/v1")
class UploadEndpoints {
  private static final String BOX = "default-src 'none'; sandbox";
  private static final java.util.regex.Pattern RANGE =
      java.util.regex.Pattern.compile("bytes (\\d{1,12})-\\d{1,12}/(\\d{1,12}|\\*)");

  private final Visitors visitors;
  private final Uploads uploads;
  private final FileLinks links;
  private final VisitorLimits limits;
  private final WidgetLimits numbers;
  private final InstantSource clock;

  UploadEndpoints(
      Visitors visitors,
      Uploads uploads,
      FileLinks links,
      VisitorLimits limits,
      WidgetLimits numbers,
      InstantSource clock) {
    this.visitors = visitors;
    this.uploads = uploads;
    this.links = links;
    this.limits = limits;
    this.numbers = numbers;
    this.clock = clock;
  }

  record Announcement(
      @NotBlank @Size(max = 255) String name,
      @NotBlank @Size(max = 127) String mime,
      @Positive long bytes,
      @Nullable @Pattern(regexp = "[0-9a-fA-F]{64}") String sha256) {}

  record Place(
      String uploadId,
      String putUrl,
      Map<String, String> headers,
      long maxBytes,
      Instant expiresAt) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Progress(String uploadId, String state, @Nullable String reason, long offset) {}

  record Link(String url, Instant expiresAt) {}

  @PostMapping("/uploads")
  @ResponseStatus(HttpStatus.CREATED)
  Place announce(@Valid @RequestBody Announcement file, HttpServletRequest request) {
    var token = visitors.of(request);
    if (file.bytes() > numbers.uploadBytes()) {
      throw ApiException.of(HttpStatus.CONTENT_TOO_LARGE, "too_large", "This file is too large.");
    }
    var waitMs = limits.upload(token.address());
    if (waitMs > 0) {
      throw ApiException.of(HttpStatus.TOO_MANY_REQUESTS, "rate_limited", "Too many files today.")
          .with("retryAfterMs", waitMs);
    }
    var id = uploads.announce(token, file.name(), file.mime(), file.bytes(), file.sha256());
    var until = clock.instant().plus(FileLinks.WRITE);
    var link = links.sign(FileLinks.Use.WRITE, token.workspace(), id, until);
    return new Place(
        id.text(), "/w/v1/uploads/" + link + "/bytes", Map.of(), numbers.uploadBytes(), until);
  }

  @PutMapping("/uploads/{link}/bytes")
  Progress put(@PathVariable String link, HttpServletRequest request) throws IOException {
    var good = links.read(FileLinks.Use.WRITE, link).orElseThrow(ApiException::notFound);
    var end =
        uploads
            .put(good.workspace(), good.upload(), offset(request), request.getInputStream())
            .orElseThrow(
                () ->
                    ApiException.conflict(
                        "wrong_offset", "These bytes do not follow those that are there."));
    return new Progress(good.upload().text(), "pending", null, end);
  }

  @GetMapping("/uploads/{uploadId}/status")
  Progress status(@PathVariable String uploadId, HttpServletRequest request) {
    return uploads
        .ofVisitor(visitors.of(request), id(uploadId))
        .map(UploadEndpoints::progress)
        .orElseThrow(ApiException::notFound);
  }

  @PostMapping("/uploads/{uploadId}/complete")
  Progress complete(@PathVariable String uploadId, HttpServletRequest request) {
    return uploads
        .complete(visitors.of(request), id(uploadId))
        .map(UploadEndpoints::progress)
        .orElseThrow(ApiException::notFound);
  }

  /** A fresh signed address of a file of one's own. */
  @GetMapping("/files/{uploadId}")
  Link link(@PathVariable String uploadId, HttpServletRequest request) {
    var token = visitors.of(request);
    var file =
        uploads
            .ofVisitor(token, id(uploadId))
            .filter(f -> "ready".equals(f.state()))
            .orElseThrow(ApiException::notFound);
    var until = clock.instant().plus(FileLinks.READ);
    return new Link(
        FileLinks.PATH + links.sign(FileLinks.Use.READ, token.workspace(), file.id(), until),
        until);
  }

  /** The bytes, harmless to whoever opens them. */
  @GetMapping("/files/raw/{link}")
  ResponseEntity<Resource> raw(@PathVariable String link) {
    var good = links.read(FileLinks.Use.READ, link).orElseThrow(ApiException::notFound);
    var file = uploads.ready(good.workspace(), good.upload()).orElseThrow(ApiException::notFound);
    var mime = file.mime() == null ? "application/octet-stream" : file.mime();
    var inline = FileTypes.isSafeImage(mime);
    var disposition =
        (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(file.name(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(inline ? MediaType.parseMediaType(mime) : MediaType.APPLICATION_OCTET_STREAM)
        .header("Content-Disposition", disposition.toString())
        .header("Content-Security-Policy", BOX)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .header("Cache-Control", "private, max-age=600")
        .body(new FileSystemResource(uploads.file(good.workspace(), good.upload())));
  }

  private static long offset(HttpServletRequest request) {
    var range = request.getHeader("Content-Range");
    if (range == null) {
      return 0;
    }
    var match = RANGE.matcher(range);
    if (!match.matches()) {
      throw ApiException.of(
          HttpStatus.BAD_REQUEST, "invalid_range", "The Content-Range is not readable.");
    }
    return Long.parseLong(match.group(1));
  }

  private static Progress progress(Uploads.State state) {
    return new Progress(state.id().text(), state.state(), state.reason(), state.received());
  }

  private static UploadId id(String text) {
    try {
      return UploadId.of(text);
    } catch (Id.MalformedId _) {
      throw ApiException.notFound();
    }
  }
}
