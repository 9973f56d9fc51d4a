package org.rookery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rookery.desk.EscalationContact.Details;
import org.rookery.desk.EscalationContact.Hours;

/** Who is called next; without a database. */
class RosterTest {
  private final EscalationContact second = contact(1, 2, 2, Hours.ALWAYS, true);
  private final EscalationContact first = contact(2, 2, 1, Hours.ALWAYS, true);
  private final EscalationContact off = contact(3, 2, 1, Hours.ALWAYS, false);
  private final EscalationContact executive = contact(4, 3, 1, Hours.OUT_OF_HOURS, true);
  private final List<EscalationContact> all = List.of(second, off, executive, first);

  private static EscalationContact contact(
      long id, int level, int position, Hours hours, boolean enabled) {
    var details =
        new Details(
            level, position, "Name", "Role", "", "", null, List.of(), hours, null, false, enabled);
    return new EscalationContact(new EscalationContactId(new UUID(0, id)), details, 1);
  }

  private static UUID id(EscalationContact contact) {
    return contact.id().value();
  }

  @Test
  void oneAfterTheOtherIsCalledInOrderThenTheNextLevel() {
    assertThat(Roster.next(all, 2, List.of(), _ -> true)).contains(first);
    assertThat(Roster.next(all, 2, List.of(id(first)), _ -> true)).contains(second);
    assertThat(Roster.next(all, 2, List.of(id(first), id(second)), _ -> true)).contains(executive);
    assertThat(Roster.next(all, 2, List.of(id(first), id(second), id(executive)), _ -> true))
        .isEmpty();
  }

  @Test
  void whoIsNotOnDutyIsPassedBy() {
    assertThat(Roster.next(all, 2, List.of(), contact -> contact != first)).contains(second);
  }

  @Test
  void aLevelThatNobodyAnswersForAtNightIsAGap() {
    assertThat(Roster.gaps(all)).containsExactly(1);
    assertThat(Roster.gaps(List.of(contact(9, 1, 1, Hours.CALENDAR, true))))
        .containsExactly(1, 2, 3);
  }
}
