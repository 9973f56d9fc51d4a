package org.rookery.app.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.branding.Brand;
import org.rookery.branding.BrandImage;
import org.rookery.branding.BrandImages;
import org.rookery.branding.Brands;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Versions;
import org.rookery.tenancy.Change;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The brand of the partner the caller works in: name, colour, pictures. */
@RestController
@RequestMapping("/api/v1/partner/brand")
@Tag(name = "Brand")
class PartnerBrandEndpoints {
  private final BrandOfPlace shown;
  private final Brands brands;
  private final BrandImages images;
  private final AuditLog audit;

  PartnerBrandEndpoints(BrandOfPlace shown, Brands brands, BrandImages images, AuditLog audit) {
    this.shown = shown;
    this.brands = brands;
    this.images = images;
    this.audit = audit;
  }

  /** A partner's brand, and its version for a change. */
  @Schema(name = "PartnerBrand")
  record PartnerBrandJson(BrandJson brand, long version) {}

  /** What a partner chooses; everything else follows from it. */
  @Schema(name = "BrandChange")
  record ChangeJson(
      @NotBlank @Size(min = 2, max = 40) String name,
      @NotBlank @Pattern(regexp = "#[0-9a-fA-F]{6}") String accent,
      @Nullable @Email @Size(max = 254) String supportEmail) {}

  @GetMapping
  @Requires("brand:read")
  @Operation(operationId = "getPartnerBrand", summary = "Shows the partner's brand")
  ResponseEntity<PartnerBrandJson> get(Caller caller) {
    return json(caller, shown.brand(caller.partner()));
  }

  @PutMapping
  @Requires("brand:write")
  @Operation(
      operationId = "putPartnerBrand",
      summary = "Changes name, colour and support address; all pages show it at once")
  ResponseEntity<PartnerBrandJson> put(
      Caller caller,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody ChangeJson body) {
    var wanted = Brand.of(body.name().strip(), body.accent(), body.supportEmail());
    var expected = Versions.expected(ifMatch);
    return switch (brands.change(caller.partner(), expected, wanted, tell(caller))) {
      case Change.Done<Brand>(var now) -> json(caller, now);
      case Change.Stale<Brand>(var now) -> throw Versions.conflict(shape(caller, now));
      case Change.Refused<Brand> _, Change.Missing<Brand> _ -> throw ApiException.notFound();
    };
  }

  @PostMapping(path = "/images/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Requires("brand:write")
  @Operation(
      operationId = "addBrandImage",
      summary = "Shows another logo (PNG or JPEG) or icon (square PNG) from now on")
  ResponseEntity<PartnerBrandJson> add(
      Caller caller,
      @PathVariable @Schema(allowableValues = {"logo", "icon"}) String kind,
      @RequestPart("file") MultipartFile file)
      throws IOException {
    return switch (BrandImage.read(kind(kind), file.getBytes())) {
      case BrandImage.Reading.Read(var image) ->
          json(caller, images.put(caller.partner(), name(caller), image, tell(caller)));
      case BrandImage.Reading.Refused(var code, var message) ->
          throw ApiException.invalid("file", code, message);
    };
  }

  @DeleteMapping("/images/{kind}")
  @Requires("brand:write")
  @Operation(operationId = "deleteBrandImage", summary = "Shows no logo or icon there any more")
  ResponseEntity<PartnerBrandJson> remove(
      Caller caller, @PathVariable @Schema(allowableValues = {"logo", "icon"}) String kind) {
    return json(caller, images.remove(caller.partner(), name(caller), kind(kind), tell(caller)));
  }

  private static BrandImage.Kind kind(String kind) {
    return BrandImage.Kind.of(kind).orElseThrow(ApiException::notFound);
  }

  private String name(Caller caller) {
    return shown.name(caller.partner());
  }

  private static ResponseEntity<PartnerBrandJson> json(Caller caller, Brand brand) {
    return Versions.ok(shape(caller, brand), brand.version());
  }

  private static PartnerBrandJson shape(Caller caller, Brand brand) {
    return new PartnerBrandJson(BrandJson.of(caller.partner(), brand), brand.version());
  }

  private Brands.AfterChange tell(Caller caller) {
    return (tx, before, now) ->
        audit.append(
            tx,
            caller.place(),
            AuditEvent.ok(
                    caller.actor(), "brand.changed", "brand", caller.partner().text(), now.name())
                .changing(facts(before), facts(now)));
  }

  private static Map<String, String> facts(Brand brand) {
    return Map.of(
        "name", brand.name(),
        "accent", brand.accent(),
        "supportEmail", Objects.requireNonNullElse(brand.supportEmail(), ""),
        "logo", Objects.requireNonNullElse(brand.logo(), ""),
        "icon", Objects.requireNonNullElse(brand.icon(), ""));
  }
}
