package org.rookery.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a check of one day's chain found.
 *
 * @param sealed how many entries the chain covers
 * @param waiting how many entries are not sealed yet
 * @param firstBroken the first entry that is altered or gone; null if the chain holds
 */
public record Verification(
    LocalDate day, int sealed, int waiting, @Nullable AuditEntryId firstBroken) {

  /** Whether every sealed entry is as it was. */
  public boolean intact() {
    return firstBroken == null;
  }
}
