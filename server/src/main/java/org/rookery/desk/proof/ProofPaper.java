package org.rookery.desk.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.sla.ClockKind;

/** The proof for people: the figures and every promise on paper. */
final class ProofPaper implements AutoCloseable {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float MARGIN = 48;
  private static final float LINE = 15;
  private static final float[] COLUMNS = {48, 132, 292, 352, 440, 528};
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPageContentStream page;
  private float y;

  private ProofPaper() throws IOException {
    try (var bytes = PDDocument.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, Objects.requireNonNull(bytes, FONT));
    }
    page = nextPage();
  }

  /** The pages as a PDF. */
  static byte[] of(ProofSummary summary, List<ProofTicket> tickets, String fingerprint) {
    try (var paper = new ProofPaper()) {
      paper.head(summary, fingerprint);
      paper.promises(tickets, summary);
      paper.page.close();
      var bytes = new ByteArrayOutputStream();
      paper.document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("in memory", e);
    }
  }

  private void head(ProofSummary summary, String fingerprint) throws IOException {
    say(18, "Promises of " + summary.month());
    say(12, summary.partnerName());
    y -= LINE;
    for (var it : summary.promises()) {
      say(10, title(it.clock()) + ": " + it.met() + " kept, " + it.breached() + " broken");
    }
    y -= LINE;
    say(
        9,
        summary.tickets()
            + " tickets. All times in UTC. Made "
            + TIME.format(summary.madeAt())
            + ".");
    if (!summary.complete()) {
      say(9, "The month was not over yet: what still runs is not counted.");
    }
    say(9, "Signed with the key " + fingerprint + ".");
    say(9, "Check this pack offline: ./rookery proof verify FILE");
    y -= LINE;
  }

  private void promises(List<ProofTicket> tickets, ProofSummary summary) throws IOException {
    row("Ticket", "Subject", "Promise", "Due", "Kept at", "");
    for (var ticket : tickets) {
      for (var clock : ticket.clocks()) {
        if (clock.clock() != ClockKind.SILENCE && clock.outcome().dueAt() != null) {
          row(
              ticket.number(),
              ticket.subject(),
              title(clock.clock()),
              time(clock.outcome().dueAt()),
              time(clock.stoppedAt()),
              ticket.counts() ? clock.outcome().state().name().toLowerCase(Locale.ROOT) : "void");
        }
      }
    }
    if (tickets.isEmpty()) {
      say(10, "No ticket had a promise in " + summary.month() + ".");
    }
  }

  private static String title(ClockKind kind) {
    return kind.name().charAt(0) + kind.text().substring(1);
  }

  private static String time(@Nullable Instant at) {
    return at == null ? "–" : TIME.format(at);
  }

  private void row(String... cells) throws IOException {
    for (var i = 0; i < cells.length; i++) {
      var end = i + 1 < COLUMNS.length ? COLUMNS[i + 1] : PDRectangle.A4.getWidth();
      write(8, COLUMNS[i], fit(cells[i], end - COLUMNS[i] - 6));
    }
    down();
  }

  private void say(float size, String text) throws IOException {
    write(size, MARGIN, fit(text, PDRectangle.A4.getWidth() - 2 * MARGIN, size));
    y -= size - 8;
    down();
  }

  private void write(float size, float x, String text) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  private void down() throws IOException {
    y -= LINE;
    if (y < MARGIN) {
      page.close();
      page = nextPage();
    }
  }

  private PDPageContentStream nextPage() throws IOException {
    var fresh = new PDPage(PDRectangle.A4);
    document.addPage(fresh);
    y = PDRectangle.A4.getHeight() - MARGIN - LINE;
    return new PDPageContentStream(document, fresh);
  }

  private String fit(String text, float width) throws IOException {
    return fit(text, width, 8);
  }

  /** As much of a text as there is room for; letters the font lacks become question marks. */
  private String fit(String text, float width, float size) throws IOException {
    var known = new StringBuilder();
    text.codePoints().forEach(it -> known.append(letter(it)));
    if (font.getStringWidth(known.toString()) / 1000 * size <= width) {
      return known.toString();
    }
    while (!known.isEmpty() && font.getStringWidth(known + "…") / 1000 * size > width) {
      known.setLength(known.length() - 1);
    }
    return known + "…";
  }

  private String letter(int codePoint) {
    var text = Character.toString(codePoint);
    try {
      font.encode(text);
      return text;
    } catch (IOException | IllegalArgumentException unknown) {
      return "?";
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
