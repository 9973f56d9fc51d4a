package org.rookery.app.http;

import java.util.List;
import java.util.stream.Stream;
import org.rookery.app.http.Operations.Operation;

/** Whose people an operation is for, by its path: the one list for all tests over the whole API. */
enum Audience {
  PROVIDER,
  PARTNER,
  WORKSPACE;

  private static final List<String> FOR_PROVIDER =
      Stream.of("partners", "provider", "mails").map("/api/v1/"::concat).toList();

  private static final List<String> FOR_PARTNERS =
      Stream.of(
              "workspaces",
              "partner/",
              "support",
              "feature-requests",
              "roadmap",
              "status",
              "maintenance")
          .map("/api/v1/"::concat)
          .toList();

  /** What only the provider's staff do with tickets; they see those of all partners. */
  private static final List<String> STAFF =
      Stream.of(
              "status",
              "category",
              "assign",
              "threat",
              "level",
              "cancel",
              "approve-resolution",
              "phone-answer",
              "breach-reason")
          .map("/support/tickets/{id}/"::concat)
          .toList();

  static Audience of(Operation operation) {
    var path = operation.path();
    if (isForStaff(operation) || FOR_PROVIDER.stream().anyMatch(path::startsWith)) {
      return PROVIDER;
    }
    return FOR_PARTNERS.stream().anyMatch(path::startsWith) ? PARTNER : WORKSPACE;
  }

  /** Whether only the provider's staff may, who work on the tickets of all partners. */
  static boolean isForStaff(Operation operation) {
    return STAFF.stream().anyMatch(operation.path()::endsWith);
  }
}
