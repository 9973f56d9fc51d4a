package org.rookery.desk.proof;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.rookery.desk.Category;
import org.rookery.desk.Status;

/** A ticket in a proof, with every promise it ever had. */
public record ProofTicket(
    String number,
    String subject,
    Category category,
    Status status,
    Instant openedAt,
    String policyId,
    long policyVersion,
    String calendarId,
    List<ProofClock> clocks) {

  /** Keeps its own copy. */
  public ProofTicket {
    clocks = List.copyOf(clocks);
  }

  /** Whether its promises count; those of a cancelled ticket do not. */
  @JsonIgnore
  public boolean counts() {
    return status != Status.CANCELLED;
  }
}
