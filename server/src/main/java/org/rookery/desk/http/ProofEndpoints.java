package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.ProofKeys;
import org.rookery.desk.ProofPack;
import org.rookery.desk.ProofPackId;
import org.rookery.desk.ProofPacks;
import org.rookery.desk.proof.ProofKey;
import org.rookery.identity.Caller;
import org.rookery.identity.Open;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Partners;
import org.rookery.tenancy.Place;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signed proofs of what was promised and kept. */
@RestController
@RequestMapping("/api/v1/support")
@Tag(name = "Support reports")
class ProofEndpoints {
  private static final int FIRST_YEAR = 2000;

  private final ProofPacks packs;
  private final ProofKeys keys;
  private final Partners partners;
  private final InstantSource clock;

  ProofEndpoints(ProofPacks packs, ProofKeys keys, Partners partners, InstantSource clock) {
    this.packs = packs;
    this.keys = keys;
    this.partners = partners;
    this.clock = clock;
  }

  /** Of which month, and for staff of which partner. */
  @Schema(name = "NewProofPack")
  record NewPack(
      @NotNull @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])") String month,
      @Nullable PartnerId partnerId) {}

  /**
   * A month of promises to one partner.
   *
   * @param complete whether the month was over when it was made
   */
  @Schema(name = "ProofPack")
  record PackJson(
      ProofPackId id,
      PartnerId partnerId,
      String partnerName,
      String month,
      boolean complete,
      int tickets,
      int kept,
      int broken,
      long size,
      Instant madeAt) {
    static PackJson of(ProofPack it, Map<PartnerId, String> names) {
      return new PackJson(
          it.id(),
          it.partner(),
          names.getOrDefault(it.partner(), ""),
          it.month().toString(),
          it.complete(),
          it.tickets(),
          it.kept(),
          it.broken(),
          it.size(),
          it.madeAt());
    }
  }

  /** Packs, the newest first. */
  @Schema(name = "ProofPackList")
  record Packs(List<PackJson> data) {}

  /**
   * What the signatures of proofs are checked with.
   *
   * @param publicKey X.509, in base64
   */
  @Schema(name = "ProofKey")
  record KeyJson(String algorithm, String publicKey, String fingerprint) {}

  @GetMapping("/proof-key")
  @Open("whoever was handed a proof checks it, signed in or not")
  @Operation(operationId = "getProofKey", summary = "The public key that signs proofs")
  KeyJson key() {
    var key = keys.open();
    return new KeyJson(
        ProofKey.ALGORITHM, Base64.getEncoder().encodeToString(key), ProofKey.fingerprint(key));
  }

  @GetMapping("/proof-packs")
  @Requires("support:read")
  @Operation(operationId = "listProofPacks", summary = "Proof packs, the newest first")
  Packs list(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) @Nullable PartnerId partnerId) {
    var found = packs.newest(TicketReading.place(caller), partnerId);
    var names = names(caller, found.stream().map(ProofPack::partner).distinct().toList());
    return new Packs(found.stream().map(it -> PackJson.of(it, names)).toList());
  }

  private Map<PartnerId, String> names(Caller caller, List<PartnerId> wanted) {
    return partners.names(caller.place().scope(), wanted);
  }

  @PostMapping("/proof-packs")
  @Requires("support:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "makeProofPack",
      summary = "Makes the proof of a month; one that is over has one for ever")
  PackJson make(@Parameter(hidden = true) Caller caller, @Valid @RequestBody NewPack body) {
    var partner = partner(TicketReading.place(caller), body.partnerId());
    var month = YearMonth.parse(body.month());
    if (month.getYear() < FIRST_YEAR || month.isAfter(present())) {
      throw ApiException.invalid("month", "out_of_range", "A month that has begun.");
    }
    return PackJson.of(packs.make(partner, month), names(caller, List.of(partner)));
  }

  private YearMonth present() {
    return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
  }

  private PartnerId partner(Place place, @Nullable PartnerId wanted) {
    if (place instanceof Place.OfPartner(var own)) {
      if (wanted != null && !wanted.equals(own)) {
        throw ApiException.invalid("partnerId", "not_found", "There is no such partner.");
      }
      return own;
    }
    if (wanted == null) {
      throw ApiException.invalid("partnerId", "required", "Say whose proof it is.");
    }
    return partners
        .find(wanted)
        .orElseThrow(
            () -> ApiException.invalid("partnerId", "not_found", "There is no such partner."))
        .id();
  }

  @GetMapping("/proof-packs/{id}/file")
  @Requires("support:read")
  @Operation(operationId = "getProofPack", summary = "The signed file of a proof, to save")
  ResponseEntity<Resource> file(
      @Parameter(hidden = true) Caller caller, @PathVariable ProofPackId id) {
    var bytes = packs.file(TicketReading.place(caller), id).orElseThrow(ApiException::notFound);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".zip\"")
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.parseMediaType("application/zip"))
        .body(new ByteArrayResource(bytes));
  }
}
