package org.rookery.identity.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.rookery.identity.Open;
import org.rookery.identity.Setup;
import org.rookery.platform.http.ApiException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first-run set-up. */
@RestController
@RequestMapping("/api/v1/setup")
@Tag(name = "Set-up")
class SetupEndpoints {
  private final Setup setup;

  SetupEndpoints(Setup setup) {
    this.setup = setup;
  }

  /** Whether nobody has set this installation up yet. */
  @Schema(name = "SetupState")
  record StateJson(boolean needed) {}

  /** The installation's name and its first account. */
  @Schema(name = "Setup")
  record SetupJson(
      @NotBlank @Size(min = 2, max = 80) String installationName,
      @NotBlank @Size(max = 80) String name,
      @NotBlank @Email @Size(max = 254) String email,
      @NotBlank @Size(max = 200) String password) {}

  @GetMapping
  @Open("before the set-up there is nobody who could sign in")
  @Operation(operationId = "getSetup", summary = "Tells whether the installation needs its set-up")
  StateJson state() {
    return new StateJson(setup.needed());
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Open("works once, before there is anybody")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "setUp",
      summary = "Sets the installation up and makes the provider's account; works once")
  ResponseEntity<Void> setUp(@Valid @RequestBody SetupJson body) {
    return switch (setup.setUp(
        body.installationName(), body.name(), body.email(), body.password())) {
      case Setup.Outcome.Done _ -> ResponseEntity.noContent().build();
      case Setup.Outcome.AlreadyDone() ->
          throw ApiException.conflict(
              "already_set_up", "This installation has been set up already.");
      case Setup.Outcome.Invalid(var problems) -> throw ApiException.invalid(problems);
    };
  }
}
