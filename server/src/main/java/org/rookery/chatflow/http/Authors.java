package org.rookery.chatflow.http;

import org.rookery.chatflow.Author;
import org.rookery.identity.Caller;
import org.rookery.platform.http.ApiException;

/** What all flow endpoints do with their caller. */
final class Authors {
  private Authors() {}

  static Author of(Caller caller) {
    return new Author(caller.actor(), caller.member().value());
  }

  static ApiException botArchived() {
    return ApiException.conflict("bot_archived", "An archived bot is read-only. Restore it first.");
  }
}
