package org.rookery.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.message.BotId;

/** Which contacts a list shows; absent parts do not restrict. */
public record ContactFilter(
    List<String> words,
    @Nullable String label,
    @Nullable Boolean isLead,
    @Nullable BotId bot,
    boolean oldestFirst) {

  /** Everybody, newest first. */
  public static final ContactFilter ALL = new ContactFilter(List.of(), null, null, null, false);
}
