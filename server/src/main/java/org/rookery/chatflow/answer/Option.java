package org.rookery.chatflow.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One option of a question as it was shown: its label is rendered already. */
public record Option(String id, String label, @Nullable Object value, List<String> synonyms) {

  public Option(String id, String label) {
    this(id, label, null, List.of());
  }
}
