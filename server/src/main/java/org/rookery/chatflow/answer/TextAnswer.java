package org.rookery.chatflow.answer;

/** Free text. */
public record TextAnswer(Lengths lengths, Format format) implements AnswerParser {

  /** Which characters may occur. */
  public enum Format {
    ANY,
    LETTERS,
    ALPHANUMERIC;

    private boolean allows(int c) {
      boolean letter =
          Character.isLetter(c) || isMark(c) || Character.isSpaceChar(c) || "'’-.".indexOf(c) >= 0;
      return switch (this) {
        case ANY -> true;
        case LETTERS -> letter;
        case ALPHANUMERIC -> letter || Character.isDigit(c);
      };
    }

    private static boolean isMark(int c) {
      int type = Character.getType(c);
      return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
  }

  @Override
  public Parsed parse(String answer, AnswerContext context) {
    var text = answer.strip();
    var problem = lengths.problem(text);
    if (problem != null) return problem;
    return text.codePoints().allMatch(format::allows)
        ? new Parsed.Accepted(text)
        : new Parsed.Refused("err.generic");
  }
}
