package org.rookery.chatflow.answer;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers as people write them: "1.234,5", "1 234.5", "twelve", digits of any script. */
final class NumberText {

  private static final int LONGEST = 60;
  private static final Pattern SHAPE = Pattern.compile("[+-]?(\\d+([.,]\\d+)*|[.,]\\d+)");

  private NumberText() {}

  /**
   * The number this text is, or null. A lone separator before three digits is read as the locale
   * uses it.
   */
  static @Nullable BigDecimal read(String text, Locale locale) {
    if (text.isBlank() || text.length() > LONGEST) return null;
    var plain = withPlainDigits(text.strip());
    if (plain.chars().anyMatch(c -> c >= '0' && c <= '9'))
      return SHAPE.matcher(plain).matches() ? digits(plain, locale) : null;
    return spelled(text.strip(), locale);
  }

  /** ASCII digits and separators; spaces and apostrophes only ever group. */
  private static String withPlainDigits(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) out.append((char) ('0' + Character.digit(c, 10)));
      else if (c == '٫') out.append('.');
      else if (c == '−' || c == '–') out.append('-');
      else if (!isGroupOnly(c) || !isBetweenDigits(text, i)) out.append(c == '٬' ? ',' : c);
    }
    return out.toString();
  }

  private static boolean isGroupOnly(char c) {
    return c == '\'' || c == '’' || c == '٬' || Character.isSpaceChar(c);
  }

  private static boolean isBetweenDigits(String text, int i) {
    return i > 0
        && i + 3 < text.length()
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1))
        && Character.isDigit(text.charAt(i + 2))
        && Character.isDigit(text.charAt(i + 3));
  }

  private static @Nullable BigDecimal digits(String text, Locale locale) {
    int decimal = decimalAt(text, locale);
    var whole = decimal < 0 ? text : text.substring(0, decimal);
    var fraction = decimal < 0 ? "" : text.substring(decimal + 1);
    if (fraction.indexOf('.') >= 0 || fraction.indexOf(',') >= 0 || !isWellGrouped(whole))
      return null;
    var digits = whole.replace(".", "").replace(",", "");
    if (digits.isEmpty() || digits.equals("-") || digits.equals("+")) digits += "0";
    return new BigDecimal(fraction.isEmpty() ? digits : digits + "." + fraction);
  }

  /** Where the decimal separator stands, or −1. */
  private static int decimalAt(String text, Locale locale) {
    int dot = text.lastIndexOf('.');
    int comma = text.lastIndexOf(',');
    if (dot >= 0 && comma >= 0) return Math.max(dot, comma);
    int only = Math.max(dot, comma);
    if (only < 0) return -1;
    if (text.indexOf(text.charAt(only)) != only) return -1;
    boolean couldGroup =
        text.length() - only == 4 && only > 0 && only <= 4 && text.charAt(0) != '0';
    return couldGroup
            && DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() != text.charAt(only)
        ? -1
        : only;
  }

  private static boolean isWellGrouped(String whole) {
    var unsigned = whole.startsWith("-") || whole.startsWith("+") ? whole.substring(1) : whole;
    boolean dots = unsigned.indexOf('.') >= 0;
    boolean commas = unsigned.indexOf(',') >= 0;
    if (!dots && !commas) return true;
    if (dots && commas) return false;
    var groups = unsigned.split(dots ? "\\." : ",", -1);
    if (groups[0].isEmpty() || groups[0].length() > 3 || groups[groups.length - 1].length() != 3)
      return false;
    for (int i = 1; i < groups.length - 1; i++)
      if (groups[i].length() != 3 && groups[i].length() != 2) return false;
    return true;
  }

  private static @Nullable BigDecimal spelled(String text, Locale locale) {
    var inLanguage = SpelledNumbers.of(locale).read(text);
    return inLanguage != null || locale.getLanguage().equals("en")
        ? inLanguage
        : SpelledNumbers.of(Locale.ENGLISH).read(text);
  }
}
