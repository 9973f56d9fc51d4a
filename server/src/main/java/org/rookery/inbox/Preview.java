package org.rookery.inbox;

import org.jspecify.annotations.Nullable;
import org.rookery.message.Content;
import org.rookery.platform.json.Json;

/** One line that stands for a message in a list. */
final class Preview {
  private static final int LENGTH = 120;

  private Preview() {}

  static String of(String contentJson) {
    var text =
        switch (Json.read(contentJson, Content.class)) {
          case Content.Text(var words, _) -> words;
          case Content.Choices choices -> choices.text();
          case Content.Choice(var id, var title) -> title == null ? id : title;
          case Content.Media media ->
              or(media.caption(), or(media.name(), or(media.alt(), "File")));
          case Content.Form form ->
              String.join(", ", form.values().values().stream().map(Object::toString).toList());
          case Content.Location location -> or(location.name(), "Location");
          case Content.Unknown _ -> "";
        };
    return shortened(text.replaceAll("\\s+", " ").strip());
  }

  private static String or(@Nullable String first, String second) {
    return first == null || first.isBlank() ? second : first;
  }

  private static String shortened(String text) {
    if (text.length() <= LENGTH) {
      return text;
    }
    var end =
        text.offsetByCodePoints(0, Math.min(LENGTH - 1, text.codePointCount(0, text.length())));
    return text.substring(0, end) + "…";
  }
}
