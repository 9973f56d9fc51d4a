package org.rookery.identity;

import java.util.List;
import org.rookery.platform.http.FieldProblem;

/** How work on an API token ended. */
public sealed interface TokenOutcome {

  /** The token and its secret, which is shown this once. */
  record Issued(ApiToken token, String secret) implements TokenOutcome {}

  /** There is no such token here. */
  record Missing() implements TokenOutcome {}

  /** The workspace has as many as it may. */
  record TooMany(int limit) implements TokenOutcome {}

  /** A scope stands for a permission that the creator lacks. */
  record CannotGrant(String permission) implements TokenOutcome {}

  /** Fields that cannot be. */
  record Invalid(List<FieldProblem> problems) implements TokenOutcome {}
}
