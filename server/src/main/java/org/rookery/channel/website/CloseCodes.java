package org.rookery.channel.website;

/** Close codes of the protocol, and the HTTP status that says the same where there is no socket. */
final class CloseCodes {
  static final int PROTOCOL_ERROR = 4000;
  static final int TOKEN_EXPIRED = 4001;
  static final int FORBIDDEN = 4003;
  static final int RATE_LIMITED = 4008;
  static final int REPLACED = 4009;
  static final int SESSION_ENDED = 4010;
  static final int RESTART = 1012;
  static final int OVERLOAD = 1013;

  private CloseCodes() {}

  static int status(int code) {
    return switch (code) {
      case TOKEN_EXPIRED -> 401;
      case FORBIDDEN -> 403;
      case RATE_LIMITED -> 429;
      case REPLACED -> 409;
      case SESSION_ENDED -> 410;
      case PROTOCOL_ERROR -> 400;
      default -> 503;
    };
  }
}
