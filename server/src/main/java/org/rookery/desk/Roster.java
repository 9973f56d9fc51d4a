package org.rookery.desk;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Who is called next, and for how long one waits for them. Pure. */
final class Roster {
  private static final int HIGHEST = 3;

  private Roster() {}

  /** The first who is on duty and was not tried: by order in the level, then the next level. */
  static Optional<EscalationContact> next(
      List<EscalationContact> contacts,
      int level,
      Collection<UUID> tried,
      Predicate<EscalationContact> onDuty) {
    return contacts.stream()
        .filter(contact -> contact.details().enabled() && contact.details().level() >= level)
        .filter(contact -> !tried.contains(contact.id().value()))
        .filter(onDuty)
        .min(
            Comparator.comparingInt((EscalationContact it) -> it.details().level())
                .thenComparingInt(it -> it.details().position())
                .thenComparing(it -> it.id().value()));
  }

  /** Whoever is called has so long to say so. */
  static Duration wait(int level) {
    return switch (level) {
      case 1 -> Duration.ofMinutes(10);
      case 2 -> Duration.ofMinutes(15);
      default -> Duration.ofMinutes(30);
    };
  }

  /** Levels that nobody would answer for at night. */
  static List<Integer> gaps(List<EscalationContact> contacts) {
    return IntStream.rangeClosed(1, HIGHEST)
        .filter(level -> contacts.stream().noneMatch(contact -> answersAtNight(contact, level)))
        .boxed()
        .toList();
  }

  private static boolean answersAtNight(EscalationContact contact, int level) {
    var details = contact.details();
    return details.enabled()
        && details.level() == level
        && details.hours() != EscalationContact.Hours.CALENDAR;
  }
}
