package org.rookery.app.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.branding.Brand;
import org.rookery.branding.Brands;
import org.rookery.branding.HostDirectory;
import org.rookery.identity.Caller;
import org.rookery.identity.Founding;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.Page;
import org.rookery.platform.http.Versions;
import org.rookery.tenancy.Partner;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Partners;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The provider's partners. */
@RestController
@RequestMapping("/api/v1/partners")
@Tag(name = "Partners")
class PartnerEndpoints {
  private final Partners partners;
  private final Founding founding;
  private final HostDirectory hosts;
  private final Brands brands;
  private final InstantSource clock;

  PartnerEndpoints(
      Partners partners,
      Founding founding,
      HostDirectory hosts,
      Brands brands,
      InstantSource clock) {
    this.partners = partners;
    this.founding = founding;
    this.hosts = hosts;
    this.brands = brands;
    this.clock = clock;
  }

  /** An agency under its own brand; with a parent it is a reseller. */
  @Schema(name = "Partner")
  record PartnerJson(
      PartnerId id,
      String name,
      @Nullable PartnerId parentId,
      String state,
      @Nullable String host,
      Instant createdAt,
      long version) {}

  /** A partner to make, and its owner, who is invited. */
  @Schema(name = "NewPartner")
  record NewPartnerJson(
      @NotBlank @Size(min = 2, max = 40) String name,
      @Nullable PartnerId parentId,
      @Nullable
          @Size(max = 253)
          @Pattern(regexp = "(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+")
          String host,
      @Nullable @Pattern(regexp = "#[0-9a-fA-F]{6}") String colour,
      @NotBlank @Size(max = 80) String ownerName,
      @NotBlank @Email @Size(max = 254) String ownerEmail) {}

  /** A new partner; the token belongs into its owner's invitation link and is shown this once. */
  @Schema(name = "PartnerCreated")
  record CreatedJson(PartnerJson partner, @Nullable String invitationToken) {}

  @GetMapping
  @Requires("partners:read")
  @Operation(operationId = "listPartners", summary = "Lists the partners of this installation")
  Page<PartnerJson> list(
      Caller caller,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var now = clock.instant();
    var behind = cursor == null ? null : Cursor.id(cursor, "partners", now, PartnerId::of);
    var page =
        Page.of(
            partners.page(behind, limit + 1),
            limit,
            it -> Cursor.write(it.id().text(), "partners", now));
    return page.map(this::json);
  }

  @PostMapping
  @Requires("partners:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createPartner", summary = "Makes a partner and invites its owner")
  ResponseEntity<CreatedJson> create(Caller caller, @Valid @RequestBody NewPartnerJson body) {
    if (body.host() != null && hosts.partner(body.host()).isPresent()) {
      throw ApiException.conflict("host_taken", "Another partner has this host.");
    }
    var owner = new Founding.Owner(body.ownerName(), body.ownerEmail(), null);
    return switch (founding.partner(caller.authority(), body.name(), body.parentId(), owner)) {
      case Founding.Outcome.Founded<Partner>(var partner, var invited) -> {
        dress(partner, body);
        yield Versions.created(
            "/api/v1/partners/" + partner.id(),
            new CreatedJson(json(partner), WorkspaceEndpoints.secret(invited)),
            partner.version());
      }
      case Founding.Outcome.Invalid<Partner>(var problems) -> throw ApiException.invalid(problems);
    };
  }

  private void dress(Partner partner, NewPartnerJson body) {
    var colour = Objects.requireNonNullElse(body.colour(), Brand.DEFAULT_ACCENT);
    brands.set(partner.id(), Brand.of(body.name(), colour, null));
    if (body.host() != null) {
      hosts.add(partner.id(), body.host());
    }
  }

  private PartnerJson json(Partner partner) {
    var names = hosts.of(partner.id());
    return new PartnerJson(
        partner.id(),
        partner.name(),
        partner.parent(),
        partner.state().text(),
        names.isEmpty() ? null : names.getFirst(),
        partner.createdAt(),
        partner.version());
  }
}
