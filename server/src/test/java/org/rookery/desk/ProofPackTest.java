package org.rookery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rookery.audit.Actor;
import org.rookery.desk.Author.Side;
import org.rookery.desk.proof.ProofCheck;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Proof packs are valid as they are made, and whoever changes one byte is found out. */
class ProofPackTest extends ServerTest {
  private static final Instant FRIDAY = Instant.parse("2026-06-12T12:00:00Z");
  private static final String PACKS = "/api/v1/support/proof-packs";

  @Autowired Desk desk;
  @Autowired ProofPacks packs;
  @TempDir Path folder;

  private Ticket open(PartnerId partner, Category category) {
    var author = new Author(Side.PARTNER, null, "Tom");
    var report =
        new Report("It happens again.", null, null, null, null, null, null, true, List.of(), null);
    return desk.open(
        new Place.OfPartner(partner),
        Actor.SYSTEM,
        new OpenTicket(
            partner,
            author,
            null,
            "Tom",
            Intake.MONITOR,
            category,
            false,
            "Ünlü – 図",
            report,
            null));
  }

  /** A ticket that waited for the partner over a weekend and one that nobody answered. */
  private PartnerId aMonth() {
    var partner = world.aPartner().id();
    clock.stopAt(FRIDAY);
    var waited = open(partner, Category.HIGH);
    open(partner, Category.CRITICAL);
    clock.stopAt(FRIDAY.plus(Duration.ofHours(1)));
    var staff = new Author(Side.STAFF, null, "Priya");
    var ask =
        new TicketCommand.MoveTo(
            Status.AWAITING_PARTNER, "Which browser is it, please?", null, null, null);
    desk.act(Place.provider(), Actor.SYSTEM, staff, waited.id(), null, ask);
    clock.stopAt(FRIDAY.plus(Duration.ofHours(70)));
    var tom = new Author(Side.PARTNER, null, "Tom");
    var answer = new TicketCommand.Write("All of them.", false, List.of());
    desk.act(new Place.OfPartner(partner), Actor.SYSTEM, tom, waited.id(), null, answer);
    clock.stopAt(Instant.parse("2026-07-01T00:00:00Z"));
    return partner;
  }

  private Path pack() throws IOException {
    var partner = aMonth();
    var made = packs.make(partner, YearMonth.of(2026, 6));
    var file = folder.resolve("pack.zip");
    return Files.write(file, packs.file(Place.provider(), made.id()).orElseThrow());
  }

  /** The same pack with one of its files changed. */
  private Path changed(Path pack, String part, UnaryOperator<String> change) throws IOException {
    var copy = folder.resolve("changed.zip");
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(pack.toFile())) {
      for (var entry : zip.stream().toList()) {
        files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    var name = files.keySet().stream().filter(it -> it.startsWith(part)).findFirst().orElseThrow();
    var text = new String(files.get(name), StandardCharsets.ISO_8859_1);
    var other = change.apply(text);
    assertThat(other).isNotEqualTo(text);
    files.put(name, other.getBytes(StandardCharsets.ISO_8859_1));
    try (var zip = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return copy;
  }

  @Test
  void aPackIsValidAndItsPromisesComeOutTheSameWhenCountedAgain() throws IOException {
    var report = ProofCheck.of(pack());

    assertThat(report.wrong()).isEmpty();
    assertThat(report.good())
        .anyMatch(it -> it.contains("signature"))
        .anyMatch(it -> it.contains("of 2 tickets were counted again"))
        .anyMatch(it -> it.contains("response 1 kept and 1 broken"));
    assertThat(anonymous().get("/api/v1/support/proof-key").json().path("fingerprint").asString())
        .isEqualTo(report.fingerprint());
  }

  @Test
  void whoeverChangesAPartIsToldWhichOne() throws IOException {
    var pack = pack();

    for (var part : List.of("summary.json", "summary.pdf", "calendars.json", "tickets/")) {
      var report = ProofCheck.of(changed(pack, part, text -> text.replaceFirst("1", "2")));

      assertThat(report.wrong()).hasSize(1).first().asString().startsWith(part).contains("changed");
    }
    var list = ProofCheck.of(changed(pack, "manifest.json", text -> text.replaceFirst("1", "2")));
    assertThat(list.wrong()).anyMatch(it -> it.startsWith("manifest.json"));
  }

  @Test
  void whatIsNoPackIsSaidPlainly() throws IOException {
    var noise = Files.writeString(folder.resolve("noise.zip"), "no zip at all");

    assertThat(ProofCheck.of(noise).wrong())
        .hasSize(1)
        .first()
        .asString()
        .contains("no proof pack");
  }

  @Test
  void aMonthThatIsOverHasOnePackForEverAndStrangersNeverSeeIt() {
    var partner = world.aPartner();
    var own = anonymous().signIn(partner.ownerEmail(), World.PASSWORD);
    var month = Map.of("month", "2026-06");

    var first = own.post(PACKS, month).json().path("id").asString();
    var again = own.post(PACKS, month).json().path("id").asString();
    var stranger = anonymous().signIn(world.aPartner().ownerEmail(), World.PASSWORD);

    assertThat(again).isEqualTo(first);
    assertThat(own.get(PACKS).json().path("data").size()).isEqualTo(1);
    assertThat(stranger.get(PACKS).json().path("data").size()).isZero();
    assertThat(stranger.get(PACKS + "/" + first + "/file").status()).isEqualTo(404);
    assertThat(own.post(PACKS, Map.of("month", "2190-01")).errors())
        .containsExactly("month:out_of_range");
  }

  @Test
  void theMonthBeforeIsMadeOnceForEveryPartnerWithPromises() {
    var partner = aMonth();

    packs.makeMissing(YearMonth.of(2026, 6));

    assertThat(packs.newest(new Place.OfPartner(partner), null)).hasSize(1);
    assertThat(packs.makeMissing(YearMonth.of(2026, 6))).isZero();
  }
}
