package org.rookery.chatflow.node.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rookery.chatflow.node.TurnContext;

/** Options in pages, where a channel shows fewer at a time: the last row of a page leads on. */
final class OptionPages {
  static final String MORE = "$more";

  /** Noted while a later page is shown: the place of its first option. */
  private static final String FROM = "page";

  private OptionPages() {}

  /** Whether a channel that has buttons has too few for these options. */
  static boolean needed(List<ShownOption> options, TurnContext turn) {
    var most = turn.channel().maxOptions();
    return most > 1 && options.size() > most;
  }

  /** The options of the page that is shown now. */
  static List<ShownOption> page(List<ShownOption> options, TurnContext turn) {
    var most = turn.channel().maxOptions();
    var from = from(turn);
    if (options.size() - from <= most) return options.subList(from, options.size());
    var page = new ArrayList<>(options.subList(from, from + most - 1));
    page.add(new ShownOption(MORE, turn.systemText("sys.more", Map.of())));
    return page;
  }

  private static int from(TurnContext turn) {
    var noted = turn.pending().note(FROM);
    return noted == null ? 0 : Integer.parseInt(noted);
  }

  /** The first page comes next. */
  static void begin(TurnContext turn) {
    turn.pending().note(FROM, null);
  }

  /** The next page comes next; after the last one the first. */
  static void turnOver(List<ShownOption> options, TurnContext turn) {
    var from = from(turn);
    var most = turn.channel().maxOptions();
    var isLast = options.size() - from <= most;
    turn.pending().note(FROM, isLast ? null : Integer.toString(from + most - 1));
  }
}
