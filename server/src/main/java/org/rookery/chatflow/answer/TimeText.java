package org.rookery.chatflow.answer;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time of day at the end of a text: "15:30", "3pm", "9 Uhr", "14h30". */
record TimeText(LocalTime time, String before) {

  private static final int LONGEST = 80;
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(?:^|[\\s,T])(?:(?:at|um|à|a las|alle|às|om|kl|o|в|saat)\\.?\\s+)?"
              + "(\\d{1,2})(?:\\s*(?::|h|\\.|時|点|시)\\s*(\\d{2})?)?(?::\\d{2})?\\s*(a\\.?m\\.?|p\\.?m\\.?|uhr|h|o'clock|分|분)?\\s*$");

  /** The time and what stands before it, or null. A bare number is no time. */
  static @Nullable TimeText at(String text) {
    var found = CLOCK.matcher(text);
    if (text.length() > LONGEST || !found.find()) return null;
    boolean marked =
        found.group(2) != null || found.group(3) != null || found.group().matches(".*[h時点시]\\s*");
    int hour = Integer.parseInt(found.group(1));
    int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    var half =
        found.group(3) == null ? "" : found.group(3).replace(".", "").toLowerCase(Locale.ROOT);
    if (half.equals("pm") && hour < 12) hour += 12;
    if (half.equals("am") && hour == 12) hour = 0;
    boolean possible = marked && hour < 24 && minute < 60;
    return possible
        ? new TimeText(LocalTime.of(hour, minute), text.substring(0, found.start()).strip())
        : null;
  }
}
