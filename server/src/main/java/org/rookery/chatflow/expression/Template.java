package org.rookery.chatflow.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with places to fill in, parsed once. A missing value is an empty text, and an inserted
 * value is never read as a template again.
 */
public final class Template {

  /** A piece of a template. */
  sealed interface Part {
    void appendTo(StringBuilder out, Variables variables, RenderContext context);

    /** What the author wrote. */
    record Literal(String text) implements Part {
      @Override
      public void appendTo(StringBuilder out, Variables variables, RenderContext context) {
        out.append(text);
      }
    }

    /** {@code {{path | filter}}}. */
    record Insert(Path path, List<Filter.Call> filters) implements Part {
      @Override
      public void appendTo(StringBuilder out, Variables variables, RenderContext context) {
        var value = path.in(variables);
        for (int i = 0; i < filters.size(); i++)
          value = filters.get(i).apply(value, variables, context);
        if (value != null) append(value, out, context.escape());
      }

      private void append(Object value, StringBuilder out, Escape escape) {
        if (isMadeFor(escape)) out.append(Values.text(value));
        else escape.append(Values.text(value), out);
      }

      private boolean isMadeFor(Escape escape) {
        if (filters.isEmpty()) return false;
        var last = filters.getLast().filter().name();
        return (escape == Escape.JSON && last.equals("json"))
            || (escape == Escape.URL && last.equals("url"));
      }
    }

    /** {@code {{= formula }}}; a formula that fails inserts nothing. */
    record Computed(Formula formula) implements Part {
      @Override
      public void appendTo(StringBuilder out, Variables variables, RenderContext context) {
        if (formula.evaluate(variables, context) instanceof FormulaResult.Value(var value)
            && value != null) {
          context.escape().append(Values.text(value), out);
        }
      }
    }
  }

  private final String source;
  private final List<Part> parts;

  /** What every rendering gives, if nothing is filled in. */
  private final @Nullable String constant;

  Template(String source, List<Part> parts) {
    this.source = source;
    this.parts = parts;
    this.constant = constantOf(parts);
  }

  private static @Nullable String constantOf(List<Part> parts) {
    if (parts.isEmpty()) return "";
    return parts.size() == 1 && parts.getFirst() instanceof Part.Literal(var text) ? text : null;
  }

  /** Parses a text; any text without opening braces is one. */
  public static Template parse(String source) {
    return new Template(
        source, source.contains("{{") ? TemplateParser.parse(source) : literal(source));
  }

  private static List<Part> literal(String text) {
    return text.isEmpty() ? List.of() : List.of(new Part.Literal(text));
  }

  public String render(Variables variables, RenderContext context) {
    if (constant != null) return constant;
    var out = new StringBuilder(source.length() + 32);
    for (int i = 0; i < parts.size(); i++) parts.get(i).appendTo(out, variables, context);
    return out.toString();
  }

  /** Whether every rendering gives the same text. */
  public boolean isConstant() {
    return constant != null;
  }

  /** The attributes that are looked up, qualified where the author did so. */
  public Set<String> paths() {
    var paths = new LinkedHashSet<String>();
    for (var part : parts) {
      switch (part) {
        case Part.Literal _ -> {}
        case Part.Insert(var path, var filters) -> {
          paths.add(path.root());
          for (var filter : filters) {
            for (var operand : filter.operands()) {
              if (operand instanceof Operand.Variable(var argument)) paths.add(argument.root());
            }
          }
        }
        case Part.Computed(var formula) -> paths.addAll(formula.paths());
      }
    }
    return paths;
  }

  List<Part> parts() {
    return parts;
  }

  /** The text as it was written. */
  public String source() {
    return source;
  }

  /** Written so that parsing and rendering it gives this very text. */
  public static String literally(String text) {
    return text.replace("{{", "\\{{");
  }

  @Override
  public String toString() {
    return source;
  }
}
