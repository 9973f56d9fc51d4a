package org.rookery.desk.sla;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.rookery.desk.Category;
import org.rookery.desk.Closure;

/** Reads the events of a ticket from sentences such as {@code 2026-06-10T11:00 opened critical}. */
final class Story {
  private static final int LONG_ENOUGH = 40;

  private Story() {}

  static List<SlaEvent> read(List<String> lines, ZoneId zone) {
    return lines.stream().flatMap(line -> event(line, zone).stream()).toList();
  }

  static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  private static List<SlaEvent> event(String line, ZoneId zone) {
    var words = line.split(" ", -1);
    var at = at(words[0], zone);
    var said = new SlaEvent.StaffSaid(at, LONG_ENOUGH);
    var what = line.substring(words[0].length() + 1);
    return switch (what) {
      case "staff said" -> List.of(said);
      case "staff said ok" -> List.of(new SlaEvent.StaffSaid(at, 2));
      case "picked up" -> List.of(new SlaEvent.PickedUp(at));
      case "asked" -> List.of(said, new SlaEvent.PartnerAwaited(at));
      case "partner replied" -> List.of(new SlaEvent.PartnerSaid(at));
      case "third party done" -> List.of(new SlaEvent.ThirdPartyDone(at));
      case "resolved" -> List.of(said, new SlaEvent.Resolved(at));
      case "rejected" -> List.of(new SlaEvent.PartnerSaid(at), new SlaEvent.Rejected(at));
      case "accepted" -> List.of(new SlaEvent.Closed(at, Closure.PARTNER_SATISFIED));
      case "approved" -> List.of(new SlaEvent.Closed(at, Closure.PM_APPROVED));
      case "reopened" -> List.of(new SlaEvent.Reopened(at));
      case "cancelled" -> List.of(new SlaEvent.Cancelled(at));
      case "threat" -> List.of(new SlaEvent.Threatened(at));
      case "partner escalates" -> List.of(new SlaEvent.EscalationAsked(at));
      default -> withWord(words, at, said, zone);
    };
  }

  private static List<SlaEvent> withWord(String[] words, Instant at, SlaEvent said, ZoneId zone) {
    var last = words[words.length - 1];
    return switch (words[1]) {
      case "opened" -> List.of(new SlaEvent.Opened(at, category(last), false));
      case "answered" -> List.of(new SlaEvent.Opened(at, category(last), true));
      case "becomes" -> List.of(new SlaEvent.Recategorised(at, category(last)));
      case "phoned" -> List.of(new SlaEvent.AnsweredByPhone(at, at(last, zone)));
      case "level" -> List.of(new SlaEvent.LevelSet(at, Integer.parseInt(last)));
      case "awaits" -> List.of(said, new SlaEvent.ThirdPartyAwaited(at, false, at(last, zone)));
      default -> throw new IllegalArgumentException(String.join(" ", words));
    };
  }

  private static Category category(String word) {
    return Category.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
