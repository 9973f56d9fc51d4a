package org.rookery.chatflow.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rookery.chatflow.expression.RenderContext;
import org.rookery.chatflow.expression.Template;
import org.rookery.chatflow.expression.Variables;

/** A text ready to be said: its variants in all languages, parsed. */
public final class Wording {
  private static final Template[] NOTHING = {Template.parse("")};

  private final Map<String, Template[]> byLanguage;
  private final Template[] base;

  private Wording(Map<String, Template[]> byLanguage, Template[] base) {
    this.byLanguage = byLanguage;
    this.base = base;
  }

  /** Parses the variants of all languages. */
  public static Wording of(Texts texts, String baseLanguage) {
    var parsed = new HashMap<String, Template[]>();
    texts
        .variants()
        .forEach(
            (language, variants) -> {
              var filled = variants.stream().filter(text -> !text.isBlank()).toList();
              if (!filled.isEmpty()) parsed.put(language, parse(filled));
            });
    var base = parsed.get(baseLanguage);
    if (base == null) base = parsed.values().stream().findFirst().orElse(NOTHING);
    return new Wording(parsed, base);
  }

  private static Template[] parse(List<String> variants) {
    return variants.stream().map(Template::parse).toArray(Template[]::new);
  }

  /** Nobody wrote anything. */
  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  /** The text in the conversation's language, variants by chance. */
  public String render(TurnContext turn) {
    return render(turn, turn.rendering(), false);
  }

  /** The text in the conversation's language, its values escaped for where it will stand. */
  public String render(TurnContext turn, RenderContext rendering, boolean rotate) {
    return render(turn, turn, rendering, rotate);
  }

  /** The same with other variables. */
  public String render(
      TurnContext turn, Variables variables, RenderContext rendering, boolean rotate) {
    var variants = in(turn.languages());
    if (variants.length == 1) return variants[0].render(variables, rendering);
    var chosen =
        rotate
            ? (turn.countVisit() - 1) % variants.length
            : rendering.random().nextInt(variants.length);
    return variants[Math.max(chosen, 0)].render(variables, rendering);
  }

  /** Whether every rendering in every language gives the same text. */
  public boolean isConstant() {
    return byLanguage.values().stream()
        .allMatch(variants -> variants.length == 1 && variants[0].isConstant());
  }

  /** The text in the author's language, whatever the conversation's. */
  public String renderInBase(TurnContext turn) {
    return base[0].render(turn, turn.rendering());
  }

  private Template[] in(List<String> languages) {
    for (int i = 0; i < languages.size(); i++) {
      var variants = byLanguage.get(languages.get(i));
      if (variants != null) return variants;
    }
    return base;
  }
}
