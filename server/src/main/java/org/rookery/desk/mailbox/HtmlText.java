package org.rookery.desk.mailbox;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlSanitizer.Policy;

/** The words of HTML, for mails that have no others; what is quoted gets its marks. */
final class HtmlText implements Policy {
  private static final Set<String> BREAKS =
      Set.of("br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "ul", "ol", "blockquote");
  private static final Set<String> SILENT = Set.of("style", "script", "title", "head");

  private final StringBuilder text = new StringBuilder();
  private int quoted;
  private int silent;

  private HtmlText() {}

  static String of(String html) {
    if (html.isBlank()) {
      return "";
    }
    var reader = new HtmlText();
    HtmlSanitizer.sanitize(html, reader);
    return reader.text.toString().replaceAll("[ \\t\\x{a0}]+", " ").replaceAll("\\n{3,}", "\n\n");
  }

  private void breakLine() {
    text.append('\n').append("> ".repeat(Math.min(quoted, 3)));
  }

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {}

  @Override
  public void openTag(String name, List<String> attributes) {
    quoted += name.equals("blockquote") ? 1 : 0;
    silent += SILENT.contains(name) ? 1 : 0;
    if (BREAKS.contains(name)) {
      breakLine();
    }
  }

  @Override
  public void closeTag(String name) {
    quoted -= name.equals("blockquote") ? 1 : 0;
    silent -= SILENT.contains(name) ? 1 : 0;
    if (BREAKS.contains(name) && !name.equals("br")) {
      breakLine();
    }
  }

  @Override
  public void text(String words) {
    if (silent <= 0) {
      text.append(words.replace('\n', ' '));
    }
  }
}
