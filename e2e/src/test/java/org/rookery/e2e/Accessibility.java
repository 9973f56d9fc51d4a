package org.rookery.e2e;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What axe finds wrong on a page, by the rules of WCAG 2.2 A and AA. */
public final class Accessibility {
  private static final Path AXE = Launched.HOME.resolve("web/node_modules/axe-core/axe.min.js");

  private static final String RUN =
      """
      async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const found = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
        return JSON.stringify(found.violations.map((violation) => ({
          rule: violation.id,
          nodes: violation.nodes.map((node) => node.target.join(' ') + ': ' + node.failureSummary),
        })));
      }
      """;

  private Accessibility() {}

  /**
   * One line for each element that breaks a rule, in the page and in its frames; empty when all is
   * fine.
   */
  public static List<String> problems(Page page) {
    for (var frame : page.frames()) {
      if (!(Boolean) frame.evaluate("'axe' in window")) frame.evaluate(axe());
    }
    var lines = new ArrayList<String>();
    for (var violation : JsonParser.parseString((String) page.evaluate(RUN)).getAsJsonArray()) {
      var rule = violation.getAsJsonObject().get("rule").getAsString();
      for (var node : violation.getAsJsonObject().get("nodes").getAsJsonArray()) {
        lines.add(rule + " at " + node.getAsString());
      }
    }
    return lines;
  }

  private static String axe() {
    try {
      return Files.readString(AXE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
