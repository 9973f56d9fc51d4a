package org.rookery.desk.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rookery.desk.mailbox.ReceivedMail.Reading;

/** Mail is made by anybody: whatever it holds, reading it ends soon and with a reading. */
class MailReaderTest {
  private static final String HEAD = "From: Olive <olive@partner.example>\r\nSubject: Hello\r\n";

  private static byte[] mail(String headers, String body) {
    return (HEAD + headers + "\r\n" + body).getBytes(UTF_8);
  }

  private static ReceivedMail read(byte[] raw) {
    assertThat(MailReader.read(raw)).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) MailReader.read(raw)).mail();
  }

  private static String refused(byte[] raw) {
    assertThat(MailReader.read(raw)).isInstanceOf(Reading.Unreadable.class);
    return ((Reading.Unreadable) MailReader.read(raw)).reason();
  }

  @Test
  void aPlainMailIsReadWithItsNames() {
    var raw =
        mail(
            "To: support+x@desk.example\r\nCc: b@c.example\r\nMessage-ID: <1@partner.example>\r\n",
            "It is\r\nbroken.\r\n");

    var read = read(raw);

    assertThat(read.from()).isEqualTo("olive@partner.example");
    assertThat(read.subject()).isEqualTo("Hello");
    assertThat(read.messageId()).isEqualTo("<1@partner.example>");
    assertThat(read.recipients()).containsExactly("support+x@desk.example", "b@c.example");
    assertThat(read.text()).isEqualTo("It is\nbroken.");
    assertThat(read.automatic()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "us-ascii", "x-no-such-charset", "\"\"", "%%%"})
  void aWrongCharsetStillGivesTheWords(String claimed) {
    var head = HEAD + "Content-Type: text/plain; charset=" + claimed + "\r\n\r\n";

    assertThat(read((head + "Grüße").getBytes(UTF_8)).text()).isEqualTo("Grüße");
    assertThat(read((head + "Gr\u00fc\u00dfe").getBytes(ISO_8859_1)).text()).isEqualTo("Grüße");
  }

  @Test
  void htmlAloneIsReadAsWordsAndItsQuoteIsLeftOut() {
    var html =
        "<html><head><style>p{color:red}</style></head><body><p>It <b>works</b> &amp; runs</p>"
            + "<script>alert(1)</script><div>On Monday we wrote:</div>"
            + "<blockquote>Does it?</blockquote></body></html>";

    var read = read(mail("Content-Type: text/html; charset=utf-8\r\n", html));

    assertThat(read.text()).isEqualTo("It works & runs");
  }

  @Test
  void filesAreTakenByWhatTheyAreAndOthersAreNamed() {
    var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    var body =
        "--b\r\nContent-Type: text/plain\r\n\r\nSee this.\r\n"
            + part("image/png", "shot.png", Base64.getEncoder().encodeToString(png))
            + part("image/png", "lie.png", Base64.getEncoder().encodeToString("MZ".getBytes(UTF_8)))
            + part("application/x-dosexec", "setup.exe", "TVo=")
            + "--b--\r\n";

    var read = read(mail("Content-Type: multipart/mixed; boundary=b\r\n", body));

    assertThat(read.text()).isEqualTo("See this.");
    assertThat(read.files()).extracting(ReceivedMail.File::name).contains("shot.png");
    assertThat(read.omitted()).contains("setup.exe (a kind that is not taken)");
  }

  private static String part(String type, String name, String base64) {
    return "--b\r\nContent-Type: %s\r\nContent-Disposition: attachment; filename=\"%s\"\r\n"
            .formatted(type, name)
        + "Content-Transfer-Encoding: base64\r\n\r\n"
        + base64
        + "\r\n";
  }

  @Test
  void aMailInMailInMailIsRefused() {
    var body = new StringBuilder();
    var type = "multipart/mixed; boundary=b0";
    for (var depth = 0; depth < 500; depth++) {
      body.append(
          "--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n"
              .formatted(depth, depth + 1));
    }

    assertThat(refused(mail("Content-Type: " + type + "\r\n", body.toString())))
        .isEqualTo("too_deep");
  }

  @Test
  void aHundredThousandPartsAreNotTakenApart() {
    var body = "--b\r\n\r\nx\r\n".repeat(100_000);

    assertThat(refused(mail("Content-Type: multipart/mixed; boundary=b\r\n", body)))
        .isEqualTo("too_deep");
  }

  @Test
  void thousandsOfHeadersAndAHeaderWithoutEndAreRefused() {
    assertThat(refused(mail("X-A: 1\r\n".repeat(5000), "text"))).isEqualTo("too_many_headers");
    assertThat(refused(mail("X-A: " + "a".repeat(400_000) + "\r\n", "text")))
        .isEqualTo("too_many_headers");
  }

  @Test
  void aHugeMailIsRefusedUnread() {
    assertThat(refused(new byte[MailReader.LARGEST + 1])).isEqualTo("too_large");
  }

  @Test
  void noSenderOrTwoOfThemAreRefused() {
    assertThat(refused("Subject: a\r\n\r\ntext".getBytes(UTF_8))).isEqualTo("sender_unclear");
    assertThat(refused(mail("From: petra@provider.example\r\n", "text")))
        .isEqualTo("sender_unclear");
    assertThat(refused("From: a@b.example, c@d.example\r\n\r\ntext".getBytes(UTF_8)))
        .isEqualTo("sender_unclear");
  }

  @Test
  void aSenderThatTheServerFoundForgedIsRefused() {
    var found = "Authentication-Results: mx.desk.example; spf=fail;\r\n dmarc=fail\r\n";

    assertThat(refused((found + HEAD + "\r\ntext").getBytes(UTF_8))).isEqualTo("spoofed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: Auto-Generated; x=1",
        "Precedence: bulk",
        "X-Autoreply: yes",
        "List-Id: <all.example>",
        "Return-Path: <>",
        "Content-Type: multipart/report; boundary=b"
      })
  void whatAProgramWroteIsTold(String header) {
    assertThat(read(mail(header + "\r\n", "I am away.")).automatic()).isNotNull();
  }

  @Test
  void aPersonsMailMaySayThatItIsOne() {
    assertThat(read(mail("Auto-Submitted: no\r\n", "Hello")).automatic()).isNull();
  }

  @Test
  void whatCannotBeStoredIsLeftOut() {
    var read = read(mail("Content-Type: text/plain; charset=utf-8\r\n", "a\u0000b\u202ec\u0007"));

    assertThat(read.text()).isEqualTo("abc");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noBytesMakeItThrow(long seed) {
    var random = new Random(seed);
    var sound =
        mail(
            "Content-Type: multipart/mixed; boundary=b\r\nTo: =?utf-8?q?x?= <a@b.example>\r\n",
            "--b\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\nSGVsbG8=\r\n"
                + part("image/png", "=?utf-8?b?w7w=?=.png", "AAAA")
                + "--b--");

    for (var i = 0; i < 200; i++) {
      var broken = sound.clone();
      for (var n = 0; n < 1 + i / 10; n++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThatCode(() -> MailReader.read(broken)).doesNotThrowAnyException();
    }
  }
}
