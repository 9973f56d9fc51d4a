package org.rookery.mail;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A letter in a sender's look, as text and as HTML that old mail programs can show. */
record LetterPage(String text, String html) {

  static LetterPage of(Letter letter, Stationery.Sender sender) {
    return new LetterPage(text(letter, sender), html(letter, sender));
  }

  private static String text(Letter letter, Stationery.Sender sender) {
    var parts = new ArrayList<>(letter.lines());
    if (letter.button() != null) {
      parts.add(letter.button().label() + ":\n" + link(letter.button(), sender));
    }
    parts.add("--\n" + sender.name() + "\n" + letter.reason());
    return String.join("\n\n", parts) + "\n";
  }

  private static String html(Letter letter, Stationery.Sender sender) {
    return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light"><title>%s</title></head>
        <body style="margin:0;padding:24px;background:#f6f7f9">
        <table role="presentation" width="100%%" cellpadding="0" cellspacing="0"><tr><td align="center">
        <table role="presentation" width="600" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;\
        border-radius:12px;font:16px/24px system-ui,-apple-system,Segoe UI,sans-serif;color:#15171c">
        <tr><td style="padding:24px 32px 0;font-weight:600;color:%s">%s</td></tr>
        <tr><td style="padding:16px 32px 8px">%s%s</td></tr>
        <tr><td style="padding:16px 32px 24px;font-size:13px;line-height:20px;color:#616876;border-top:1px solid #e6e8ed">%s</td></tr>
        </table></td></tr></table></body></html>
        """
        .formatted(
            letter.language().toLanguageTag(),
            escaped(letter.subject()),
            sender.colour(),
            escaped(sender.name()),
            paragraphs(letter.lines()),
            letter.button() == null ? "" : button(letter.button(), sender),
            escaped(letter.reason()));
  }

  private static String paragraphs(List<String> lines) {
    var html = new StringBuilder();
    lines.forEach(
        line ->
            html.append("<p style=\"margin:0 0 16px\">")
                .append(escaped(line).replace("\n", "<br>"))
                .append("</p>"));
    return html.toString();
  }

  private static String button(Letter.Button button, Stationery.Sender sender) {
    return "<p style=\"margin:8px 0 24px\"><a href=\"%s\" style=\"display:inline-block;padding:12px 20px;"
            .formatted(escaped(link(button, sender)))
        + "border-radius:6px;background:%s;color:%s;text-decoration:none;font-weight:600\">%s</a></p>"
            .formatted(sender.colour(), sender.onColour(), escaped(button.label()));
  }

  private static String link(Letter.Button button, Stationery.Sender sender) {
    return sender.address().resolve(button.path()).toString();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
