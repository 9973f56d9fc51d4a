package org.rookery.chatflow.expression;

import java.util.ArrayList;
import java.util.List;
import org.rookery.chatflow.expression.Template.Part;

/** Reads the template grammar. */
final class TemplateParser {

  private static final int MOST_FILTERS = 20;

  private final String source;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();

  private TemplateParser(String source) {
    this.source = source;
  }

  static List<Part> parse(String source) {
    var parser = new TemplateParser(source);
    parser.readAll();
    return List.copyOf(parser.parts);
  }

  private void readAll() {
    int at = 0;
    while (at < source.length()) {
      int open = source.indexOf("{{", at);
      if (open < 0) open = source.length();
      if (open > at && open < source.length() && source.charAt(open - 1) == '\\') {
        literal.append(source, at, open - 1).append("{{");
        at = open + 2;
      } else {
        literal.append(source, at, open);
        at = open == source.length() ? open : insert(open);
      }
    }
    endLiteral();
  }

  private void endLiteral() {
    if (literal.isEmpty()) return;
    parts.add(new Part.Literal(literal.toString()));
    literal.setLength(0);
  }

  /** Reads what stands from these braces on and says where it ends. */
  private int insert(int open) {
    endLiteral();
    int from = open + 2;
    int close = closing(open, from);
    if (source.startsWith("=", from)) {
      parts.add(new Part.Computed(formula(from + 1, close)));
    } else {
      var reader = new Reader(source.substring(0, close), from);
      parts.add(path(reader));
    }
    return close + 2;
  }

  private Formula formula(int from, int to) {
    try {
      return Formula.parse(source.substring(from, to));
    } catch (ExpressionSyntaxException e) {
      throw e.shifted(from);
    }
  }

  /** Where the braces close; those inside a quoted text do not count. */
  private int closing(int open, int from) {
    int quote = 0;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        if (c == '\\') i++;
        else if (c == quote) quote = 0;
      } else if (Literals.isQuote(c)) {
        quote = c;
      } else if (source.startsWith("}}", i)) {
        return i;
      }
    }
    throw new ExpressionSyntaxException(open, "These braces are not closed with \"}}\".");
  }

  private Part.Insert path(Reader reader) {
    reader.skipSpace();
    var path = reader.path();
    var filters = new ArrayList<Filter.Call>();
    for (reader.skipSpace(); !reader.atEnd(); reader.skipSpace()) {
      reader.expect('|');
      reader.skipSpace();
      if (filters.size() == MOST_FILTERS) throw reader.unexpected();
      filters.add(filter(reader));
    }
    return new Part.Insert(path, List.copyOf(filters));
  }

  private Filter.Call filter(Reader reader) {
    int at = reader.position();
    var name = reader.identifier();
    var filter = Filters.named(name);
    if (filter == null)
      throw new ExpressionSyntaxException(at, "There is no filter \"" + name + "\".");
    var operands = operands(reader, filter);
    if (operands.size() < filter.fewest() || operands.size() > filter.most()) {
      throw new ExpressionSyntaxException(
          at, "The filter \"" + name + "\" takes " + arguments(filter) + ".");
    }
    return new Filter.Call(filter, operands);
  }

  private static String arguments(Filter filter) {
    var count = filter.fewest() == filter.most() ? "" + filter.most() : "at most " + filter.most();
    return filter.most() == 0
        ? "no argument"
        : filter.most() == 1 ? count + " argument" : count + " arguments";
  }

  private List<Operand> operands(Reader reader, Filter filter) {
    var operands = new ArrayList<Operand>();
    reader.skipSpace();
    if (reader.peek() != ':') return List.of();
    do {
      reader.skip();
      reader.skipSpace();
      operands.add(operand(reader, filter));
      reader.skipSpace();
    } while (reader.peek() == ',');
    return List.copyOf(operands);
  }

  private Operand operand(Reader reader, Filter filter) {
    int at = reader.position();
    if (Reader.startsIdentifier(reader.peek())) return new Operand.Variable(reader.path());
    Object constant =
        Literals.isQuote(reader.peek())
            ? reader.quoted()
            : Reader.isDigit(reader.peek())
                    || (reader.peek() == '-' && Reader.isDigit(reader.peek(1)))
                ? reader.number()
                : null;
    if (constant == null) throw reader.unexpected();
    var problem = filter.check().problem(constant);
    if (problem != null) throw new ExpressionSyntaxException(at, problem);
    return new Operand.Constant(constant);
  }
}
