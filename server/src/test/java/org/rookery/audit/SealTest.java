package org.rookery.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.rookery.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

class SealTest extends ServerTest {
  @Autowired AuditLog audit;

  private static LocalDate today() {
    return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
  }

  @Test
  void whatIsSealedHoldsAndWhatIsNotWaits() {
    var place = world.aWorkspace().place();
    audit.seal(place);
    audit.append(place, AuditEvent.ok(Actor.SYSTEM, "settings.changed", "workspace", null, null));

    var before = audit.verify(place, today());
    audit.seal(place);
    var after = audit.verify(place, today());

    assertThat(before.waiting()).isEqualTo(1);
    assertThat(after.waiting()).isZero();
    assertThat(after.sealed()).isEqualTo(before.sealed() + 1);
    assertThat(after.intact()).isTrue();
  }

  @Test
  void anAlteredEntryChangesItsHash() {
    var entry =
        new AuditEntry(
            AuditEntryId.of("aud_01JQ8Y6D3M5Z0000000000000Z"),
            Instant.parse("2026-03-02T10:00:00Z"),
            "member",
            null,
            "Ann",
            null,
            null,
            null,
            null,
            "role.changed",
            "role",
            null,
            null,
            "{}",
            "{}",
            "ok",
            null);
    var altered =
        new AuditEntry(
            entry.id(),
            entry.at(),
            "member",
            null,
            "Bob",
            null,
            null,
            null,
            null,
            "role.changed",
            "role",
            null,
            null,
            "{}",
            "{}",
            "ok",
            null);

    assertThat(Seal.hash(altered, "before")).isNotEqualTo(Seal.hash(entry, "before"));
    assertThat(Seal.hash(entry, "other")).isNotEqualTo(Seal.hash(entry, "before"));
  }

  @Test
  void anEntryWhoseSealSaysOtherwiseIsReportedByItsId() {
    var place = world.aWorkspace().place();
    audit.seal(place);
    var forged = new AuditEntryId(java.util.UUID.randomUUID());
    database.run(
        place.scope(),
        tx -> {
          var last = new AuditStore().lastSeal(tx, place, today()).orElseThrow();
          new AuditStore()
              .insert(
                  tx,
                  place,
                  today(),
                  new Seal(last.position() + 1, forged.value(), last.hash(), "forged"));
        });

    var found = audit.verify(place, today());

    assertThat(found.intact()).isFalse();
    assertThat(found.firstBroken()).isEqualTo(forged);
  }
}
