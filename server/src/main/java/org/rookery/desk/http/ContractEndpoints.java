package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.rookery.desk.CalendarId;
import org.rookery.desk.Contract;
import org.rookery.desk.ContractId;
import org.rookery.desk.Contracts;
import org.rookery.desk.Contracts.Signing;
import org.rookery.desk.PolicyId;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.tenancy.PartnerId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which policy and calendar hold for which partner. */
@RestController
@RequestMapping("/api/v1/provider/support/assignments")
@Tag(name = "Support")
class ContractEndpoints {
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private final Contracts contracts;

  ContractEndpoints(Contracts contracts) {
    this.contracts = contracts;
  }

  /** A contract to make. */
  @Schema(name = "NewSlaAssignment")
  record NewContract(
      @NotNull PartnerId partnerId,
      @NotNull PolicyId policyId,
      @NotNull CalendarId calendarId,
      @NotNull Instant effectiveFrom) {}

  /** A contract with a partner. */
  @Schema(name = "SlaAssignment")
  record ContractJson(
      ContractId id,
      PartnerId partnerId,
      PolicyId policyId,
      CalendarId calendarId,
      Instant effectiveFrom) {
    static ContractJson of(Contract contract) {
      return new ContractJson(
          contract.id(),
          contract.partner(),
          contract.policy(),
          contract.calendar(),
          contract.effectiveFrom());
    }
  }

  /** Contracts, newest first. */
  @Schema(name = "SlaAssignmentList")
  record Assignments(List<ContractJson> data) {}

  @GetMapping
  @Requires("support:work")
  @Operation(operationId = "listSlaAssignments", summary = "Lists the contracts with partners")
  Assignments list(@Parameter(hidden = true) Caller caller) {
    return new Assignments(contracts.all(caller.place()).stream().map(ContractJson::of).toList());
  }

  @PostMapping
  @Requires("support:manage")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "createSlaAssignment",
      summary = "Another policy or calendar for the tickets a partner opens from then on")
  ContractJson create(
      @Parameter(hidden = true) Caller caller, @Valid @RequestBody NewContract body) {
    if (body.effectiveFrom().isBefore(Instant.EPOCH) || body.effectiveFrom().isAfter(LAST)) {
      throw ApiException.invalid("effectiveFrom", "out_of_range", "Between 1970 and 2200.");
    }
    return switch (contracts.sign(
        caller.authority(),
        body.partnerId(),
        body.policyId(),
        body.calendarId(),
        body.effectiveFrom())) {
      case Signing.Signed(var contract) -> ContractJson.of(contract);
      case Signing.Unknown(var field) ->
          throw ApiException.invalid(field, "not_found", "There is no such thing.");
      case Signing.Taken _ ->
          throw ApiException.conflict(
              "already_assigned", "Another contract of the partner begins at this instant.");
    };
  }
}
