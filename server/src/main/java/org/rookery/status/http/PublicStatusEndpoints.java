package org.rookery.status.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Open;
import org.rookery.identity.Site;
import org.rookery.status.StatusSnapshots;
import org.rookery.status.StatusView;
import org.rookery.status.Subscriptions;
import org.rookery.tenancy.Place;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The status page of the host it is asked under, for programs. */
@RestController
@RequestMapping("/api/v1/status")
@Tag(name = "Status")
@Open("a status page is for anybody")
class PublicStatusEndpoints {
  private final StatusSnapshots snapshots;
  private final Subscriptions subscriptions;

  PublicStatusEndpoints(StatusSnapshots snapshots, Subscriptions subscriptions) {
    this.snapshots = snapshots;
    this.subscriptions = subscriptions;
  }

  /** Somebody who wants to be told. */
  @Schema(name = "StatusSubscription")
  record SubscriptionJson(
      @NotBlank @Email @Size(min = 3, max = 254) String email,
      @Nullable @Size(max = 10) String language) {}

  @GetMapping
  @Operation(operationId = "getStatus", summary = "What works, what is wrong, what is planned")
  StatusView get(HttpServletRequest request) {
    return snapshots.of(Site.partner(request).orElse(null)).view();
  }

  @PostMapping("/subscribers")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "subscribeToStatus",
      summary = "Sends a link to this address; letters begin once it is followed")
  void subscribe(HttpServletRequest request, @Valid @RequestBody SubscriptionJson body) {
    var place = Site.partner(request).<Place>map(Place.OfPartner::new).orElse(Place.provider());
    subscriptions.ask(place, body.email(), body.language() == null ? "en" : body.language());
  }
}
