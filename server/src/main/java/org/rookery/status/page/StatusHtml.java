package org.rookery.status.page;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.status.Maintenance.State;
import org.rookery.status.Masthead.Look;
import org.rookery.status.StatusIncident.Stage;
import org.rookery.status.StatusView;
import org.rookery.status.StatusView.Bar;
import org.rookery.status.StatusView.Incident;
import org.rookery.status.StatusView.Part;
import org.rookery.status.StatusView.Work;
import org.rookery.status.Words;
import org.rookery.status.history.ComponentState;
import org.springframework.web.util.HtmlUtils;

/** The page as HTML: complete without a script, in one answer. */
final class StatusHtml {
  private final Words words;
  private final StringBuilder html = new StringBuilder(32_000);

  private StatusHtml(Words words) {
    this.words = words;
  }

  /** The whole page. */
  static String of(Look look, StatusView view, Words words) {
    var page = new StatusHtml(words);
    var body = page.body(view);
    return Frame.page(look, words, words.say("title", look.name()), body);
  }

  private String body(StatusView view) {
    headline(view);
    var open = view.incidents().stream().filter(it -> it.stage() != Stage.RESOLVED).toList();
    open.forEach(this::incident);
    view.maintenances().stream().filter(StatusHtml::isAhead).forEach(this::work);
    legend();
    groups(view).forEach(this::group);
    past(view);
    subscribe();
    return html.toString();
  }

  private static boolean isAhead(Work it) {
    return it.state() == State.SCHEDULED || it.state() == State.IN_PROGRESS;
  }

  private void headline(StatusView view) {
    var bad = view.components().stream().filter(it -> isBad(it.status())).toList();
    var state = view.status();
    var first =
        bad.size() == 1
            ? words.say("one." + state.text(), bad.getFirst().name())
            : words.say("all." + state.text());
    var rest = bad.isEmpty() ? "" : words.say(bad.size() == 1 ? "rest.one" : "rest.more");
    add(
        "<section class=\"head %s\" role=\"status\">%s<div><h1>%s</h1><p>%s <span>%s</span></p></div></section>"
            .formatted(
                state.text(),
                Frame.sign(state),
                text(first),
                text(rest),
                words.say("checked", time(view.page().updatedAt()))));
  }

  private static boolean isBad(ComponentState state) {
    return state != ComponentState.OPERATIONAL;
  }

  private void incident(Incident it) {
    add(
        "<article class=\"card\" id=\"%s\"><header><span class=\"tag %s\">%s</span>"
            .formatted(it.id().text(), it.impact().text(), stage(it.stage())));
    add(
        "<h2>%s</h2><p class=\"when\">%s</p></header><dl class=\"said\">"
            .formatted(text(it.title()), words.say("since", time(it.startedAt()))));
    it.updates()
        .forEach(
            one ->
                add(
                    "<dt>%s</dt><dd><strong>%s.</strong> %s</dd>"
                        .formatted(time(one.at()), stage(one.stage()), lines(one.text()))));
    html.append("</dl></article>\n");
  }

  private void work(Work it) {
    var kind = it.overrun() ? "overrun" : it.state().text();
    add(
        "<article class=\"card\" id=\"%s\"><header><span class=\"tag maintenance\">%s</span>"
            .formatted(it.id().text(), words.say("work." + kind)));
    if (it.emergency()) {
      add("<span class=\"tag degraded\">%s</span>".formatted(words.say("emergency")));
    }
    add(
        "<h2>%s</h2><p class=\"when\">%s – %s</p></header><p class=\"text\">%s</p>"
            .formatted(
                text(it.title()), time(it.startAt()), time(it.endAt()), lines(it.description())));
    html.append("<dl class=\"said\">");
    it.updates().stream()
        .filter(one -> !one.text().isBlank() && !one.text().equals(it.description()))
        .forEach(
            one ->
                add(
                    "<dt>%s</dt><dd><strong>%s.</strong> %s</dd>"
                        .formatted(
                            time(one.at()),
                            words.say("stage.maintenance_" + one.kind().text()),
                            lines(one.text()))));
    html.append("</dl></article>\n");
  }

  private static Map<String, List<Part>> groups(StatusView view) {
    var groups = new LinkedHashMap<String, List<Part>>();
    view.components()
        .forEach(it -> groups.computeIfAbsent(it.group(), _ -> new ArrayList<>()).add(it));
    return groups;
  }

  /** What the looks of the bars mean; each bar says it in words as well. */
  private void legend() {
    html.append("<ul class=\"legend\" aria-hidden=\"true\">");
    for (var state : ComponentState.values()) {
      add(
          "<li><i class=\"b %s\"></i>%s</li>"
              .formatted(state.text(), words.say("legend." + state.text())));
    }
    html.append("</ul>\n");
  }

  private void group(String name, List<Part> parts) {
    add("<section class=\"card group\"><header><h2>%s</h2></header>".formatted(text(name)));
    parts.forEach(this::part);
    html.append("</section>\n");
  }

  private void part(Part it) {
    add(
        "<div class=\"part\"><div class=\"row\"><h3>%s</h3><span class=\"state %s\">%s%s</span></div>"
            .formatted(
                text(it.name()),
                it.status().text(),
                Frame.sign(it.status()),
                words.say("state." + it.status().text())));
    add(
        "<div class=\"bars\" role=\"img\" aria-label=\"%s\">"
            .formatted(text(words.say("bars", it.name(), percent(it.uptime())))));
    it.days()
        .forEach(
            day ->
                add("<i class=\"b %s\" title=\"%s\"></i>".formatted(state(day), text(label(day)))));
    add(
        "</div><div class=\"row axis\"><span class=\"far\">%s</span><span class=\"near\">%s</span><span>%s</span><span>%s</span></div>"
            .formatted(
                words.say("ago"),
                words.say("ago.near"),
                words.say("uptime", percent(it.uptime())),
                words.say("today")));
    table(it);
    html.append("</div>");
  }

  /** The same as words: months, and the days on which something was not as it should be. */
  private void table(Part it) {
    add(
        "<details><summary>%s</summary><table><thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead><tbody>"
            .formatted(words.say("table"), words.say("table.when"), words.say("table.how")));
    it.days().reversed().stream()
        .filter(day -> day.status() != null && isBad(day.status()))
        .forEach(
            day -> add("<tr><td>%s</td><td>%s</td></tr>".formatted(day.date(), text(how(day)))));
    it.months().stream()
        .filter(month -> month.uptime() != null)
        .forEach(
            month ->
                add(
                    "<tr><td>%s</td><td>%s</td></tr>"
                        .formatted(month.month(), words.say("uptime", percent(month.uptime())))));
    html.append("</tbody></table></details>");
  }

  private static String state(Bar day) {
    return day.status() == null ? "none" : day.status().text();
  }

  private String label(Bar day) {
    return day.date() + " · " + how(day);
  }

  private String how(Bar day) {
    if (day.status() == null) {
      return words.say("unmeasured");
    }
    var state = words.say("state." + day.status().text());
    var minutes = Duration.ofSeconds(day.disturbedSeconds()).toMinutes();
    return day.status() == ComponentState.OPERATIONAL
        ? state
        : state
            + " · "
            + (minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min");
  }

  private void past(StatusView view) {
    var over = view.incidents().stream().filter(it -> it.stage() == Stage.RESOLVED).toList();
    add("<section class=\"past\"><h2>%s</h2>".formatted(words.say("past")));
    if (over.isEmpty()) {
      add("<p class=\"none\">%s</p>".formatted(words.say("past.none")));
    }
    html.append("</section>\n");
    over.forEach(this::incident);
  }

  private void subscribe() {
    add(
        """
        <section class="card subscribe" id="subscribe"><h2>%s</h2><p class="text">%s</p>
        <form method="post" action="/status/subscribe"><label for="email">%s</label>
        <div class="row"><input id="email" name="email" type="email" required maxlength="254" autocomplete="email">
        <button>%s</button></div></form>
        <p class="feeds"><a href="/status/feed.atom">Atom</a> <a href="/status/feed.rss">RSS</a> <a href="/status.json">JSON</a></p></section>
        """
            .formatted(
                words.say("subscribe"),
                words.say("subscribe.text"),
                words.say("subscribe.email"),
                words.say("subscribe.button")));
  }

  private String stage(Stage stage) {
    return words.say("stage." + stage.text());
  }

  private static String percent(@Nullable BigDecimal uptime) {
    return uptime == null ? "–" : uptime.toPlainString() + " %";
  }

  private String time(Instant at) {
    var shown =
        DateTimeFormatter.ofPattern(words.say("time"), words.language())
            .format(at.atZone(ZoneOffset.UTC));
    return "<time datetime=\"" + at + "\">" + shown + " UTC</time>";
  }

  private static String lines(String text) {
    return text(text).replace("\n", "<br>");
  }

  static String text(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private void add(String fragment) {
    html.append(fragment);
  }
}
