package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.DeskPolicies;
import org.rookery.desk.DeskPolicy;
import org.rookery.desk.PolicyId;
import org.rookery.desk.PolicyJson;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.http.Versions;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.Change;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk's policies, for its managers. */
@RestController
@RequestMapping("/api/v1/provider/support/policies")
@Tag(name = "Support")
class DeskPolicyEndpoints {
  private final DeskPolicies policies;

  DeskPolicyEndpoints(DeskPolicies policies) {
    this.policies = policies;
  }

  /** A policy to make, or its next version. */
  @Schema(name = "DeskPolicyEdit")
  record EditJson(@NotBlank @Size(max = 80) String name, @NotNull @Valid PolicyJson definition) {}

  /** One version of a policy. */
  @Schema(name = "DeskPolicy")
  record DeskPolicyJson(
      PolicyId id,
      String name,
      PolicyJson definition,
      Instant createdAt,
      String createdBy,
      long version) {
    static DeskPolicyJson of(DeskPolicy policy) {
      return new DeskPolicyJson(
          policy.id(),
          policy.name(),
          Json.read(policy.definition(), PolicyJson.class),
          policy.createdAt(),
          policy.createdBy(),
          policy.version());
    }
  }

  /** Policies, or versions of one. */
  @Schema(name = "DeskPolicyList")
  record Policies(List<DeskPolicyJson> data) {
    static Policies of(List<DeskPolicy> policies) {
      return new Policies(policies.stream().map(DeskPolicyJson::of).toList());
    }
  }

  @GetMapping
  @Requires("support:work")
  @Operation(operationId = "listDeskPolicies", summary = "Lists the desk's policies")
  Policies list(@Parameter(hidden = true) Caller caller) {
    return Policies.of(policies.all(caller.place()));
  }

  @PostMapping
  @Requires("support:manage")
  @Operation(operationId = "createDeskPolicy", summary = "Makes a policy")
  ResponseEntity<DeskPolicyJson> create(
      @Parameter(hidden = true) Caller caller, @Valid @RequestBody EditJson body) {
    check(body.definition());
    var made = policies.create(caller.authority(), body.name(), body.definition());
    return Versions.created(
        "/api/v1/provider/support/policies/" + made.id(), DeskPolicyJson.of(made), made.version());
  }

  @GetMapping("/{id}")
  @Requires("support:work")
  @Operation(operationId = "getDeskPolicy", summary = "Shows a policy in its newest version")
  ResponseEntity<DeskPolicyJson> get(
      @Parameter(hidden = true) Caller caller, @PathVariable PolicyId id) {
    var found = policies.find(caller.place(), id).orElseThrow(ApiException::notFound);
    return Versions.ok(DeskPolicyJson.of(found), found.version());
  }

  @GetMapping("/{id}/versions")
  @Requires("support:work")
  @Operation(operationId = "listDeskPolicyVersions", summary = "Lists the versions of a policy")
  Policies versions(@Parameter(hidden = true) Caller caller, @PathVariable PolicyId id) {
    var all = policies.versions(caller.place(), id);
    if (all.isEmpty()) {
      throw ApiException.notFound();
    }
    return Policies.of(all);
  }

  @PutMapping("/{id}")
  @Requires("support:manage")
  @Operation(
      operationId = "editDeskPolicy",
      summary = "Makes the next version, for tickets opened from now on")
  ResponseEntity<DeskPolicyJson> edit(
      @Parameter(hidden = true) Caller caller,
      @PathVariable PolicyId id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EditJson body) {
    if (policies.find(caller.place(), id).isEmpty()) {
      throw ApiException.notFound();
    }
    check(body.definition());
    var expected = Versions.expected(ifMatch);
    return switch (policies.edit(
        caller.authority(), id, expected, body.name(), body.definition())) {
      case Change.Done<DeskPolicy>(var now) -> Versions.ok(DeskPolicyJson.of(now), now.version());
      case Change.Stale<DeskPolicy>(var current) ->
          throw Versions.conflict(DeskPolicyJson.of(current));
      case Change.Refused<DeskPolicy>(var current) ->
          throw Versions.conflict(DeskPolicyJson.of(current));
      case Change.Missing<DeskPolicy> _ -> throw ApiException.notFound();
    };
  }

  static void check(PolicyJson definition) {
    var gaps = definition.gaps();
    if (!gaps.isEmpty()) {
      throw ApiException.invalid(
          gaps.stream()
              .map(
                  gap ->
                      new FieldProblem(
                          "definition." + gap,
                          "required",
                          "Give days where business days count, minutes otherwise."))
              .toList());
    }
  }
}
