package org.rookery.desk;

import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What people write in tickets, as HTML that is safe to show: raw HTML is text, and what the
 * renderer made passes a list of allowed elements once more.
 */
public final class Markdown {
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br>\n").build();
  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements(
              List.of(
                      "p",
                      "br",
                      "em",
                      "strong",
                      "code",
                      "pre",
                      "blockquote",
                      "ul",
                      "ol",
                      "li",
                      "hr",
                      "h1",
                      "h2",
                      "h3",
                      "h4",
                      "h5",
                      "h6",
                      "a")
                  .toArray(String[]::new))
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href")
          .onElements("a")
          .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
          .toFactory();

  private Markdown() {}

  /** The HTML of a text. */
  public static String html(String text) {
    return ALLOWED.sanitize(RENDERER.render(PARSER.parse(text)));
  }
}
