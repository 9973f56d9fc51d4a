package org.rookery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LetterPageTest {
  private static final Stationery.Sender CURLEW =
      new Stationery.Sender(
          "Curlew & Co", "#0f6e84", "#ffffff", null, URI.create("https://chat.curlew.example/"));

  private static LetterPage page(String line) {
    var letter =
        new Letter(
            "test",
            null,
            "ana@tallow.example",
            Locale.ENGLISH,
            "Welcome to {sender}",
            List.of(line),
            new Letter.Button("Open", "/reset?token=a_b-c"),
            "You get this from {sender}.");
    return LetterPage.of(letter.signed(CURLEW.name()), CURLEW);
  }

  @Test
  void aLetterSaysTheSameAsTextAndAsHtml() {
    var page = page("Hello from {sender}");

    assertThat(page.text())
        .contains("Hello from Curlew & Co", "Open:\nhttps://chat.curlew.example/reset?token=a_b-c");
    assertThat(page.html())
        .contains(
            "Hello from Curlew &amp; Co",
            "href=\"https://chat.curlew.example/reset?token=a_b-c\"",
            "background:#0f6e84;color:#ffffff");
  }

  @Test
  void namesCannotWriteMarkup() {
    assertThat(page("<img src=x onerror=alert(1)>").html()).doesNotContain("<img");
  }

  @Test
  void aPartnersLetterNamesNobodyElse() {
    var page = page("Hello");

    assertThat(page.html() + page.text()).doesNotContainIgnoringCase("rookery");
  }
}
