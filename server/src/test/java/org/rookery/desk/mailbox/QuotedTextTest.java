package org.rookery.desk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTextTest {

  @Test
  void aQuoteAtTheEndGoesWithTheLineThatAnnouncesIt() {
    assertThat(
            QuotedText.without("It works.\n\nOn Mon, Olive wrote:\n> Does it work?\n>\n> Yours\n"))
        .isEqualTo("It works.");
  }

  @Test
  void anAnnouncementMayBeBrokenOverTwoLines() {
    assertThat(
            QuotedText.without(
                "Ja.\n\nAm Mo., 23. Nov. 2026 um 10:00 schrieb\nDer Support:\n\n> Geht es?"))
        .isEqualTo("Ja.");
  }

  @Test
  void whatIsQuotedBetweenOwnLinesStays() {
    var text = "> First question\nFirst answer\n\n> Second question\nSecond answer";

    assertThat(QuotedText.without(text)).isEqualTo(text);
  }

  @Test
  void aForwardedMailBelowAndASignatureGo() {
    assertThat(QuotedText.without("Yes.\n\n-----Original Message-----\nFrom: us"))
        .isEqualTo("Yes.");
    assertThat(QuotedText.without("Yes.\n\nVon: uns\nGesendet: heute\nAlt")).isEqualTo("Yes.");
    assertThat(QuotedText.without("Yes.\n-- \nOlive\nPartner Ltd")).isEqualTo("Yes.");
  }

  @Test
  void aMailThatIsAllQuoteStaysWhole() {
    assertThat(QuotedText.without("> only\n> this")).isEqualTo("> only\n> this");
  }

  @Test
  void aTextWithoutQuoteKeepsItsLastColon() {
    assertThat(QuotedText.without("These fail:")).isEqualTo("These fail:");
  }
}
