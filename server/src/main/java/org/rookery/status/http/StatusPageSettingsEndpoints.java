package org.rookery.status.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Versions;
import org.rookery.status.ComponentId;
import org.rookery.status.StatusComponents;
import org.rookery.status.StatusPage;
import org.rookery.status.StatusPages;
import org.rookery.status.SubscriberId;
import org.rookery.status.Subscriptions;
import org.rookery.tenancy.Change;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How one's own page is set up, and who is told by mail. */
@RestController
@RequestMapping("/api/v1/status")
@Tag(name = "Status")
class StatusPageSettingsEndpoints {
  private final StatusPages pages;
  private final StatusComponents components;
  private final Subscriptions subscriptions;

  StatusPageSettingsEndpoints(
      StatusPages pages, StatusComponents components, Subscriptions subscriptions) {
    this.pages = pages;
    this.components = components;
    this.subscriptions = subscriptions;
  }

  /** A page as it is to be. */
  @Schema(name = "StatusPageEdit")
  record EditJson(
      @NotNull @Size(max = 200) List<@NotNull ComponentId> hiddenComponentIds,
      @Min(0) @Max(30) int delayMinutes) {}

  /**
   * How a page is set up.
   *
   * @param delayMinutes how much later it tells what the provider tells
   */
  @Schema(name = "StatusPageSettings")
  record PageJson(List<ComponentId> hiddenComponentIds, int delayMinutes, long version) {
    static PageJson of(StatusPage page) {
      return new PageJson(page.hidden(), (int) page.delay().toMinutes(), page.version());
    }
  }

  /** Somebody who asked to be told; letters begin once it is confirmed. */
  @Schema(name = "StatusSubscriber")
  record SubscriberJson(
      SubscriberId id, String email, Instant askedAt, @Nullable Instant confirmedAt) {}

  /** Subscribers, the newest first. */
  @Schema(name = "StatusSubscriberList")
  record SubscriberList(List<SubscriberJson> data) {}

  @GetMapping("/page")
  @Requires("statusPage:read")
  @Operation(operationId = "getStatusPage", summary = "Shows how one's own page is set up")
  ResponseEntity<PageJson> get(@Parameter(hidden = true) Caller caller) {
    var page = pages.of(Speaking.place(caller));
    return Versions.ok(PageJson.of(page), page.version());
  }

  @PutMapping("/page")
  @Requires("statusPage:write")
  @Operation(operationId = "putStatusPage", summary = "Sets one's own page up")
  ResponseEntity<PageJson> put(
      @Parameter(hidden = true) Caller caller,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EditJson body) {
    var place = Speaking.place(caller);
    var known = components.all(place).stream().map(it -> it.component().id()).toList();
    if (!known.containsAll(body.hiddenComponentIds())) {
      throw ApiException.invalid("hiddenComponentIds", "not_found", "There is no such component.");
    }
    var delay = Duration.ofMinutes(body.delayMinutes());
    var wanted = new StatusPage(body.hiddenComponentIds(), delay, 0);
    return switch (pages.change(place, caller.actor(), Versions.expected(ifMatch), wanted)) {
      case Change.Done<StatusPage>(var now) -> Versions.ok(PageJson.of(now), now.version());
      case Change.Stale<StatusPage>(var current) -> throw Versions.conflict(PageJson.of(current));
      case Change.Refused<StatusPage>(var current) -> throw Versions.conflict(PageJson.of(current));
      case Change.Missing<StatusPage> _ -> throw ApiException.notFound();
    };
  }

  @GetMapping("/subscribers")
  @Requires("statusPage:read")
  @Operation(operationId = "listStatusSubscribers", summary = "Lists who is told by mail")
  SubscriberList subscribers(@Parameter(hidden = true) Caller caller) {
    return new SubscriberList(
        subscriptions.newest(Speaking.place(caller)).stream()
            .map(it -> new SubscriberJson(it.id(), it.email(), it.askedAt(), it.confirmedAt()))
            .toList());
  }

  @DeleteMapping("/subscribers/{id}")
  @Requires("statusPage:write")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeStatusSubscriber", summary = "Takes somebody off the list")
  void remove(@Parameter(hidden = true) Caller caller, @PathVariable SubscriberId id) {
    if (!subscriptions.remove(Speaking.place(caller), caller.actor(), id)) {
      throw ApiException.notFound();
    }
  }
}
