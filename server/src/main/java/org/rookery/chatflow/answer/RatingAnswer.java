package org.rookery.chatflow.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mark on a scale: "4", "four", "★★★★", "4/5", "4 out of 5", "4 stars".
 *
 * @param lowest 1, or 0 on a scale of recommendation
 */
public record RatingAnswer(int lowest, int highest) implements AnswerParser {

  /** From worst to best, for scales of five shown as faces. */
  public static final List<String> FACES = List.of("😡", "🙁", "😐", "🙂", "😍");

  private static final Pattern FULL_STARS = Pattern.compile("((?:★|⭐|🌟)\\x{FE0F}?\\s*)+(☆\\s*)*");
  private static final Pattern NUMBERS = Pattern.compile("\\d+");
  private static final int MOST_WORDS = 4;
  private static final int LONGEST = 60;

  @Override
  public Parsed parse(String answer, AnswerContext context) {
    var mark = answer.length() > LONGEST ? null : mark(answer.strip(), context);
    if (mark == null) return new Parsed.Refused("err.number", Map.of("example", highest));
    if (mark < lowest) return new Parsed.Refused("err.number.min", Map.of("min", lowest));
    if (mark > highest) return new Parsed.Refused("err.number.max", Map.of("max", highest));
    return new Parsed.Accepted(BigDecimal.valueOf(mark));
  }

  private @Nullable Integer mark(String text, AnswerContext context) {
    if (FULL_STARS.matcher(text).matches())
      return (int) text.codePoints().filter(RatingAnswer::isStar).count();
    int face = highest == FACES.size() && lowest == 1 ? FACES.indexOf(text) : -1;
    if (face >= 0) return face + 1;
    var whole = integer(NumberText.read(text, context.locale()));
    return whole == null ? withinWords(text, context) : whole;
  }

  private static boolean isStar(int c) {
    return c == '★' || c == '⭐' || c == 0x1F31F;
  }

  private static @Nullable Integer integer(@Nullable BigDecimal number) {
    if (number == null || number.stripTrailingZeros().scale() > 0) return null;
    return number.abs().compareTo(BigDecimal.valueOf(1_000)) < 0
        ? (Integer) number.intValue()
        : null;
  }

  /** The only number in a few words, or the one before the top of the scale. */
  private @Nullable Integer withinWords(String text, AnswerContext context) {
    var words = text.split("[\\s/]+", -1);
    if (words.length > MOST_WORDS) return null;
    var numbers = NUMBERS.matcher(text).results().map(found -> found.group()).toList();
    boolean outOf = numbers.size() == 2 && numbers.getLast().equals(String.valueOf(highest));
    if (numbers.size() == 1 && isAlone(numbers.getFirst(), words))
      return Positions.digits(numbers.getFirst());
    if (outOf && isAlone(numbers.getFirst(), words)) return Positions.digits(numbers.getFirst());
    return numbers.isEmpty() && words.length > 1
        ? integer(NumberText.read(words[0], context.locale()))
        : null;
  }

  /** "4.5 stars" and "-4" are no marks. */
  private static boolean isAlone(String number, String[] words) {
    for (var word : words) if (word.equals(number) || word.equals(number + ".")) return true;
    return false;
  }
}
