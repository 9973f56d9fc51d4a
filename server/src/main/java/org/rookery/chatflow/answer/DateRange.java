package org.rookery.chatflow.answer;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two dates: "3 April to 5 April", "3.4.–5.4.", "3-5 April". */
record DateRange(LocalDate start, LocalDate end) {

  private static final int LONGEST = 120;
  private static final Pattern DAYS_OF_ONE_MONTH =
      Pattern.compile("(\\d{1,2})\\.?\\s*[-–—]\\s*(\\d{1,2}\\.?\\s+\\p{L}.*)");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s+[-–—]\\s+|\\s*[–—~〜]\\s*|\\s+\\p{L}{1,5}\\s+|\\s*,\\s*|から|到|至");

  /** Whatever stands between two dates is not asked for its meaning. */
  static @Nullable DateRange read(String text, DateText reader) {
    if (text.length() > LONGEST) return null;
    var sameMonth = DAYS_OF_ONE_MONTH.matcher(text);
    if (sameMonth.matches()) {
      var end = reader.read(sameMonth.group(2));
      int day = Integer.parseInt(sameMonth.group(1));
      return end == null || day < 1 || day > end.getDayOfMonth()
          ? null
          : new DateRange(end.withDayOfMonth(day), end);
    }
    var between = BETWEEN.matcher(text);
    for (int at = 0; between.find(at); at = between.start() + 1) {
      var start = reader.read(text.substring(0, between.start()));
      var end = start == null ? null : reader.read(text.substring(between.end()));
      if (start != null && end != null) return new DateRange(start, end);
    }
    return null;
  }
}
