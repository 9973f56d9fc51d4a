package org.rookery.identity.http;

import org.rookery.identity.MemberOutcome;
import org.rookery.platform.http.ApiException;
import org.springframework.http.HttpStatus;

/** How refusals around members are answered. */
public final class MemberRefusals {
  private MemberRefusals() {}

  /**
   * The answer to a refusal.
   *
   * @param missing what to name when nothing was found: a body's field, or null for the path
   */
  public static ApiException of(
      MemberOutcome outcome, @org.jspecify.annotations.Nullable String missing) {
    return switch (outcome) {
      case MemberOutcome.Missing() ->
          missing == null
              ? ApiException.notFound()
              : ApiException.invalid(
                  missing, "unknown", "This is unknown, used already, or too old.");
      case MemberOutcome.Stale(var current) ->
          ApiException.of(
                  HttpStatus.PRECONDITION_FAILED,
                  "version_conflict",
                  "Somebody else has changed this in the meantime.")
              .with("current", MemberJson.of(current, true));
      case MemberOutcome.NoSeat(var seats) ->
          ApiException.of(
                  HttpStatus.PAYMENT_REQUIRED,
                  "quota_exceeded",
                  "All " + seats + " seats are taken.")
              .with("meter", "seats");
      case MemberOutcome.EmailTaken() ->
          ApiException.conflict("email_taken", "There is a member with this address already.");
      case MemberOutcome.UnknownRole() ->
          ApiException.invalid(
              "role", "unknown_role", "There is no such role, or it is no longer given.");
      case MemberOutcome.CannotGrant(var permission) ->
          ApiException.invalid(
                  "role", "cannot_grant", "You cannot give what you lack: " + permission + ".")
              .with("permission", permission);
      case MemberOutcome.OwnerProtected() ->
          ApiException.conflict(
              "owner_protected", "The owner cannot be demoted, deactivated or removed.");
      case MemberOutcome.Invalid(var problems) -> ApiException.invalid(problems);
      case MemberOutcome.Done _, MemberOutcome.Invited _ ->
          throw new IllegalStateException("no refusal");
    };
  }
}
