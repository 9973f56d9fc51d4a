package org.rookery.identity.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.rookery.identity.Open;
import org.rookery.identity.PasswordReset;
import org.rookery.identity.SignIn;
import org.rookery.identity.Site;
import org.rookery.platform.http.ApiException;
import org.rookery.tenancy.PartnerId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A forgotten password, and choosing a new one by a link. */
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Sign-in")
class PasswordEndpoints {
  private final PasswordReset resets;

  PasswordEndpoints(PasswordReset resets) {
    this.resets = resets;
  }

  /** Whose password is forgotten. */
  @Schema(name = "PasswordForgotten")
  record ForgottenJson(@NotBlank @Size(max = 254) String email) {}

  /** A new password, and the secret of the link in the letter. */
  @Schema(name = "PasswordReset")
  record ResetJson(
      @NotBlank @Size(max = 100) String token, @NotBlank @Size(max = 200) String newPassword) {}

  @PostMapping(path = "/forgot", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Open("who forgot a password cannot sign in")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "forgotPassword",
      summary = "Sends a link to a new password, if the address is known",
      description = "The answer is the same whether or not it is. At most three letters an hour.")
  ResponseEntity<Void> forgot(
      @Valid @RequestBody ForgottenJson body, SignIn.Origin origin, HttpServletRequest request) {
    resets.ask(body.email(), Site.partner(request).map(PartnerId::value).orElse(null), origin);
    return ResponseEntity.noContent().build();
  }

  @PostMapping(path = "/reset", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Open("the link's secret says who may")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "resetPassword",
      summary = "Sets a new password by the link's secret and ends all sessions")
  ResponseEntity<Void> reset(@Valid @RequestBody ResetJson body, SignIn.Origin origin) {
    return switch (resets.choose(body.token(), body.newPassword(), origin)) {
      case PasswordReset.Outcome.Changed() -> ResponseEntity.noContent().build();
      case PasswordReset.Outcome.Expired() ->
          throw ApiException.of(
              HttpStatus.GONE, "link_expired", "This link was used or is too old. Ask again.");
      case PasswordReset.Outcome.Invalid(var problems) -> throw ApiException.invalid(problems);
    };
  }
}
