package org.rookery.identity;

import java.time.Instant;
import java.util.List;
import org.rookery.platform.http.FieldProblem;

/** How work on a member ended. */
public sealed interface MemberOutcome {

  /** It is done; this is the member now. */
  record Done(Member member) implements MemberOutcome {}

  /** The member waits for the person to follow the link with this secret, which is shown once. */
  record Invited(Member member, String secret, Instant expiresAt) implements MemberOutcome {}

  /** There is no such member here. */
  record Missing() implements MemberOutcome {}

  /** Somebody was faster; this is the member now. */
  record Stale(Member current) implements MemberOutcome {}

  /** All seats are taken. */
  record NoSeat(int seats) implements MemberOutcome {}

  /** The place has a member with this address. */
  record EmailTaken() implements MemberOutcome {}

  /** The place has no such role, or it may not be given any more. */
  record UnknownRole() implements MemberOutcome {}

  /** The role holds a permission that the one who gives it lacks. */
  record CannotGrant(String permission) implements MemberOutcome {}

  /** Nobody demotes, deactivates or removes an owner. */
  record OwnerProtected() implements MemberOutcome {}

  /** The password may not be taken, or the status not be reached from here. */
  record Invalid(List<FieldProblem> problems) implements MemberOutcome {}
}
