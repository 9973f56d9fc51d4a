package org.rookery.contact;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which texts are kept: trimmed, NFC, without control characters; empty is absent.
 */
final class Texts {
  private Texts() {}

  static @Nullable String tidy(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var clean =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
            .strip();
    return clean.isEmpty() ? null : clean;
  }
}
