package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.WorkspaceId;

/** What the requester tells: what happened, where, to whom, and how to see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
    String description,
    @Nullable String area,
    @Nullable String steps,
    @Nullable String expected,
    @Nullable String actual,
    @Nullable Instant occurredAt,
    @Nullable String environment,
    boolean allCustomers,
    List<WorkspaceId> customers,
    @Nullable Boolean workaroundExists) {

  /** Keeps its own copy. */
  public Report {
    customers = List.copyOf(customers);
  }

  /** The evidence of an urgent report that is missing, by field. */
  public List<String> missing() {
    var missing = new ArrayList<String>();
    if (area == null) {
      missing.add("area");
    }
    if (occurredAt == null) {
      missing.add("occurredAt");
    }
    if (actual == null) {
      missing.add("actual");
    }
    if (!allCustomers && customers.isEmpty()) {
      missing.add("customerIds");
    }
    return missing;
  }
}
