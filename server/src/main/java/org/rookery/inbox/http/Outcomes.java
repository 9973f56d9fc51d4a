package org.rookery.inbox.http;

import org.rookery.conversation.Outcome;
import org.rookery.platform.http.ApiException;

/** Refusals of a lane, as HTTP answers. */
final class Outcomes {
  private Outcomes() {}

  /** What was committed, or the refusal as a problem. */
  static Outcome.Done done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> done;
      case Outcome.Illegal(var from, var to) ->
          throw ApiException.conflict(
                  "invalid_transition",
                  "This is not possible while the conversation is " + from + ".")
              .with("from", from)
              .with("to", to);
      case Outcome.Refused(var code, var message, var retryAfter) ->
          throw retryAfter == null
              ? ApiException.conflict(code, message)
              : ApiException.unavailable(code, message, retryAfter);
    };
  }
}
