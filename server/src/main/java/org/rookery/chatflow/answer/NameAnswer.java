package org.rookery.chatflow.answer;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;

/**
 * A person's name.
 *
 * @param strict refuses what is rather a number, an address or a link
 * @param titleCase writes "anna meyer" as "Anna Meyer"
 * @param extract takes "Anna" out of "my name is Anna"
 */
public record NameAnswer(int maxChars, boolean strict, boolean titleCase, boolean extract)
    implements AnswerParser {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final int FEWEST_LETTERS = 2;

  @Override
  public Parsed parse(String answer, AnswerContext context) {
    var written = singleSpaced(answer).strip();
    var name =
        extract && written.length() <= 300 ? Introduction.name(written, context.words()) : written;
    if (letters(name) < fewest(name) || (strict && !isOnlyName(name)))
      return new Parsed.Refused("err.name");
    var problem = new Lengths(1, maxChars).problem(name);
    if (problem != null) return problem;
    var cased = titleCase ? NameCase.of(name, context.locale()) : name;
    return new Parsed.Accepted(cased, parts(cased));
  }

  private static String singleSpaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c > ' ' ? c < 0x80 : c == ' ' && i > 0 && text.charAt(i - 1) != ' ';
      if (!plain) return SPACE.matcher(text).replaceAll(" ");
    }
    return text;
  }

  private static int letters(String name) {
    int letters = 0;
    for (int i = 0, c; i < name.length(); i += Character.charCount(c)) {
      c = name.codePointAt(i);
      if (Character.isLetter(c)) letters++;
    }
    return letters;
  }

  /** One Han character is a whole name; elsewhere a letter is an initial. */
  private static int fewest(String name) {
    for (int i = 0, c; i < name.length(); i += Character.charCount(c)) {
      c = name.codePointAt(i);
      if (Character.isIdeographic(c)) return 1;
    }
    return FEWEST_LETTERS;
  }

  private static boolean isOnlyName(String name) {
    for (int i = 0, c; i < name.length(); i += Character.charCount(c)) {
      c = name.codePointAt(i);
      if (!belongsToName(c)) return false;
    }
    return !isHost(name);
  }

  /** "example.com" consists of letters and dots, too. */
  private static boolean isHost(String name) {
    return name.indexOf('.') > 0 && DomainValidator.getInstance().isValid(name);
  }

  private static boolean belongsToName(int c) {
    if (Character.isLetter(c) || c == ' ' || "'’.-·・‐".indexOf(c) >= 0) return true;
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
      default -> false;
    };
  }

  /** The last word is the last name; a single word is a first name. */
  private static Map<String, Object> parts(String name) {
    int space = name.lastIndexOf(' ');
    return space < 0
        ? Map.of("first_name", name)
        : Map.of("first_name", name.substring(0, space), "last_name", name.substring(space + 1));
  }
}
