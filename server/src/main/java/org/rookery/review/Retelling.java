package org.rookery.review;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Fact;
import org.rookery.desk.TicketEvent;
import org.rookery.desk.TicketView;
import org.rookery.review.Review.Line;

/** What happened to a ticket, a line for each event that a review is about. */
final class Retelling {
  private static final int QUOTED = 160;

  private Retelling() {}

  /** The oldest first. */
  static List<Line> of(TicketView view) {
    var ticket = view.ticket();
    return view.history().stream()
        .mapMulti(
            (TicketEvent event, java.util.function.Consumer<Line> lines) -> {
              var text = text(event);
              if (text != null) {
                lines.accept(new Line(ticket.id(), ticket.number(), event.seq(), event.at(), text));
              }
            })
        .toList();
  }

  private static @Nullable String text(TicketEvent event) {
    var who = event.author().name();
    return switch (event.fact()) {
      case Fact.Opened opened ->
          "Reported as " + opened.category().text() + " by " + who(who, "the monitoring") + ".";
      case Fact.Message(var text, var _, var _) when !event.internal() ->
          who(who, "The desk") + ": " + quoted(text);
      case Fact.Message _ -> null;
      case Fact.Moved moved -> "Status " + moved.to().text().replace('_', ' ') + ".";
      case Fact.Recategorised(var from, var to, var _) ->
          "Category " + from.text() + " → " + to.text() + ".";
      case Fact.Assigned(var _, var name) -> name == null ? null : "Assigned to " + name + ".";
      case Fact.EscalationAsked _ -> "The partner asked for the manager.";
      case Fact.Escalated(var from, var to, var _, var _) ->
          "Escalated from level " + from + " to level " + to + ".";
      case Fact.Disputed _ -> "The partner disputed the category.";
      case Fact.AnsweredByPhone _ -> "Answered by phone.";
      case Fact.Threatened(var to, var _) ->
          "At stake: " + to.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".";
      case Fact.ClockBreached(var _, var clock, var _) -> "Promise broken: " + clock + ".";
      case Fact.Informed(var level, var _) -> "Level " + level + " was told.";
      case Fact.Paged(var level, var name, var _) ->
          "Called " + who(name, "nobody: no one is left") + " (level " + level + ").";
      case Fact.PageUnanswered(var level, var name) ->
          name + " (level " + level + ") did not answer in time.";
      case Fact.PageAcknowledged(var level, var name) -> name + " (level " + level + ") has it.";
      case Fact.ClockWarned _, Fact.Reminded _ -> null;
    };
  }

  private static String who(@Nullable String name, String otherwise) {
    return name == null || name.isBlank() ? otherwise : name;
  }

  /** The first words on one line. */
  private static String quoted(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= QUOTED
        ? line
        : line.substring(0, line.offsetByCodePoints(0, QUOTED - 1)) + "…";
  }
}
