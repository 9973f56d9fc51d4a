package org.rookery.desk.mailbox;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Leaves out what an answer quotes. The rule, in this order: everything behind a line that programs
 * put above a forwarded or quoted mail; everything behind a signature's mark; quoted lines at the
 * end with the line that announces them. What is quoted between the author's own lines stays.
 * Nothing is left out if nothing would be left. Pure.
 */
final class QuotedText {
  private static final Pattern DIVIDER =
      Pattern.compile(
          "\\s*-{2,}\\s*(original message|ursprüngliche nachricht|forwarded message)\\s*-{2,}\\s*"
              + "|_{20,}\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private QuotedText() {}

  /** What the author wrote. */
  static String without(String text) {
    var lines = text.lines().toList();
    var end = end(lines);
    end = withoutQuote(lines, end);
    var own = String.join("\n", lines.subList(0, end)).strip();
    return own.isEmpty() ? text.strip() : own;
  }

  private static int end(List<String> lines) {
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      var header = line.matches("(From|Von): .*") && next.matches("(Sent|Gesendet|Date|Datum): .*");
      if (header || line.stripTrailing().equals("--") || DIVIDER.matcher(line).matches()) {
        return i;
      }
    }
    return lines.size();
  }

  private static int withoutQuote(List<String> lines, int from) {
    var end = blankBefore(lines, from);
    var quoted = end;
    while (quoted > 0 && (isQuote(lines.get(quoted - 1)) || lines.get(quoted - 1).isBlank())) {
      quoted--;
    }
    var hasQuote = lines.subList(quoted, end).stream().anyMatch(QuotedText::isQuote);
    return hasQuote ? withoutAnnouncement(lines, quoted) : end;
  }

  /** "On … wrote:" in any language ends in a colon and may be broken over two lines. */
  private static int withoutAnnouncement(List<String> lines, int from) {
    var end = blankBefore(lines, from);
    if (end == 0 || !lines.get(end - 1).strip().endsWith(":")) {
      return end;
    }
    var one = end - 1;
    var broken = one > 0 && !lines.get(one - 1).isBlank() && !lines.get(one).contains("@");
    return broken && lines.get(one - 1).matches("(On|Am|Le|El|Il) .*") ? one - 1 : one;
  }

  private static int blankBefore(List<String> lines, int from) {
    var end = from;
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    return end;
  }

  private static boolean isQuote(String line) {
    return line.stripLeading().startsWith(">");
  }
}
