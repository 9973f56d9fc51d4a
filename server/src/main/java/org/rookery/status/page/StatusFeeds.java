package org.rookery.status.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rookery.status.StatusView;
import org.rookery.status.Words;

/** What was said, as Atom and as RSS: an entry for each incident and each piece of planned work. */
final class StatusFeeds {
  private StatusFeeds() {}

  private record Entry(String id, String title, String text, Instant at) {}

  private static List<Entry> entries(StatusView view, Words words) {
    var incidents =
        view.incidents().stream()
            .flatMap(
                it ->
                    it.updates().stream()
                        .map(
                            said ->
                                new Entry(
                                    it.id().text(),
                                    it.title() + ": " + words.say("stage." + said.stage().text()),
                                    said.text(),
                                    said.at())));
    var works =
        view.maintenances().stream()
            .flatMap(
                it ->
                    it.updates().stream()
                        .map(
                            said ->
                                new Entry(
                                    it.id().text(),
                                    it.title()
                                        + ": "
                                        + words.say("stage.maintenance_" + said.kind().text()),
                                    said.text(),
                                    said.at())));
    return Stream.concat(incidents, works)
        .sorted(Comparator.comparing(Entry::at).reversed())
        .limit(100)
        .toList();
  }

  /** As Atom. */
  static String atom(StatusView view, Words words) {
    var url = text(view.page().url());
    var entries = new StringBuilder();
    for (var it : entries(view, words)) {
      entries.append(
          "<entry><id>%s#%s-%d</id><title>%s</title><updated>%s</updated><link href=\"%s#%s\"/><content>%s</content></entry>\n"
              .formatted(
                  url,
                  it.id(),
                  it.at().getEpochSecond(),
                  text(it.title()),
                  it.at(),
                  url,
                  it.id(),
                  text(it.text())));
    }
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><id>%s</id><title>%s</title><updated>%s</updated>
        <author><name>%s</name></author><link href="%s"/><link rel="self" href="%s/feed.atom"/>
        %s</feed>
        """
        .formatted(
            url,
            text(words.say("title", view.page().name())),
            view.page().updatedAt(),
            text(view.page().name()),
            url,
            url,
            entries);
  }

  /** As RSS 2.0. */
  static String rss(StatusView view, Words words) {
    var url = text(view.page().url());
    var items = new StringBuilder();
    for (var it : entries(view, words)) {
      items.append(
          "<item><guid isPermaLink=\"false\">%s-%d</guid><title>%s</title><pubDate>%s</pubDate><link>%s#%s</link><description>%s</description></item>\n"
              .formatted(
                  it.id(),
                  it.at().getEpochSecond(),
                  text(it.title()),
                  DateTimeFormatter.RFC_1123_DATE_TIME.format(it.at().atZone(ZoneOffset.UTC)),
                  url,
                  it.id(),
                  text(it.text())));
    }
    var title = text(words.say("title", view.page().name()));
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>%s</title><link>%s</link><description>%s</description>
        %s</channel></rss>
        """
        .formatted(title, url, title, items);
  }

  private static String text(String text) {
    return StatusHtml.text(text).replace("&nbsp;", "&#160;");
  }
}
