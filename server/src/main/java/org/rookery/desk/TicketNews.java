package org.rookery.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.Stretch;
import org.rookery.desk.sla.ClockKind;
import org.rookery.desk.sla.SlaPolicy;
import org.rookery.desk.sla.TicketClock;
import org.rookery.desk.sla.TicketSla;
import org.rookery.identity.Correspondents.Correspondent;
import org.rookery.mail.Letter;

/** What happened to a ticket in the words of a letter, in the reader's language and time. Pure. */
record TicketNews(
    Ticket ticket, TicketSla sla, SlaPolicy policy, ZoneId deskZone, Correspondent reader) {
  private static final String WORDS = "org.rookery.desk.letters";
  private static final int STRETCHES = 4;
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Whether the partner's people get a letter about it; of their own doings only the big ones. */
  static boolean isTold(TicketEvent event) {
    if (event.internal()) {
      return false;
    }
    return switch (event.fact()) {
      case Fact.Opened _, Fact.Recategorised _, Fact.Reminded _ -> true;
      case Fact.Message _ -> !event.author().isPartner();
      case Fact.Moved moved -> !event.author().isPartner() || moved.reopened() || isOver(moved);
      case Fact.ClockBreached breached -> !breached.clock().equals(ClockKind.SILENCE.text());
      case Fact.Assigned _,
          Fact.EscalationAsked _,
          Fact.Escalated _, // a message that says so follows
          Fact.Disputed _,
          Fact.AnsweredByPhone _,
          Fact.Threatened _,
          Fact.ClockWarned _,
          Fact.Informed _,
          Fact.Paged _,
          Fact.PageUnanswered _,
          Fact.PageAcknowledged _ ->
          false;
    };
  }

  private static boolean isOver(Fact.Moved moved) {
    return moved.to().isOver();
  }

  /** One letter for all of this. */
  Letter letter(List<TicketEvent> news, Letter.MailThread thread) {
    var lines = new ArrayList<String>();
    news.forEach(event -> add(lines, event));
    if (thread.replyTo() != null) {
      lines.add(said("answer"));
    }
    return new Letter(
        "ticket_" + news.getLast().fact().kind(),
        ticket.partner(),
        reader.email(),
        reader.language(),
        "[" + ticket.number() + "] " + ticket.subject(),
        lines,
        new Letter.Button(
            said("button"), "/p/" + ticket.partner().text() + "/support/" + ticket.id().text()),
        said("reason", ticket.number()),
        thread);
  }

  private void add(List<String> lines, TicketEvent event) {
    switch (event.fact()) {
      case Fact.Opened opened -> opened(lines, opened);
      case Fact.Message message -> {
        lines.add(said("message", name(event.author())));
        lines.add(message.text());
      }
      case Fact.Moved moved -> moved(lines, event, moved);
      case Fact.Recategorised changed -> recategorised(lines, changed);
      case Fact.Reminded(var number) ->
          lines.add(said("reminded", Integer.toString(number), due(ClockKind.SILENCE)));
      case Fact.ClockBreached breached ->
          lines.add(said("breached." + breached.clock(), time(event.at())));
      default -> {}
    }
  }

  private void opened(List<String> lines, Fact.Opened opened) {
    lines.add(said("opened", ticket.number(), said("category." + opened.category().text())));
    promise(lines, ClockKind.RESPONSE);
    promise(lines, ClockKind.RESOLUTION);
    promise(lines, ClockKind.UPDATE);
  }

  private void promise(List<String> lines, ClockKind kind) {
    var clock = sla.clock(kind).map(TicketClock::clock).filter(it -> it.dueAt() != null);
    clock.ifPresent(
        it -> {
          lines.add(said("promise." + kind.text(), time(it.dueAt())));
          if (kind == ClockKind.RESPONSE) {
            lines.add(why(it.explain(sla.now())));
          }
        });
  }

  /** The first stretches that count, or do not, up to the due time. */
  private String why(List<Stretch> stretches) {
    var text = new ArrayList<String>();
    text.add(said("why", deskZone.getId()));
    stretches.stream()
        .limit(STRETCHES)
        .forEach(
            it -> {
              var note = it.note() == null ? "" : " (" + it.note() + ")";
              text.add(
                  said(
                          "why." + it.why().name().toLowerCase(Locale.ROOT),
                          here(it.from(), "EEE d MMM HH:mm:ss"),
                          here(it.to(), sameDay(it) ? "HH:mm:ss" : "EEE d MMM HH:mm:ss"))
                      + note);
            });
    if (stretches.size() > STRETCHES) {
      text.add("…");
    }
    return String.join("\n", text);
  }

  private boolean sameDay(Stretch it) {
    return it.from().atZone(deskZone).toLocalDate().equals(it.to().atZone(deskZone).toLocalDate());
  }

  /** In the desk's time, which was named before. */
  private String here(Instant at, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, reader.language()).format(at.atZone(deskZone));
  }

  private void moved(List<String> lines, TicketEvent event, Fact.Moved moved) {
    if (moved.reopened()) {
      lines.add(said("reopened"));
      promise(lines, moved.from() == Status.CLOSED ? ClockKind.RESPONSE : ClockKind.RESOLUTION);
      return;
    }
    switch (moved.to()) {
      case RESOLVED -> lines.add(said("resolved", due(ClockKind.SILENCE)));
      case AWAITING_PARTNER -> lines.add(said("awaiting_partner", due(ClockKind.SILENCE)));
      case AWAITING_THIRD_PARTY -> waiting(lines, moved.dependency());
      case CLOSED -> closed(lines, event, moved.closure());
      case CANCELLED -> lines.add(said("cancelled"));
      case OPEN -> lines.add(said("open"));
      case NEW -> {}
    }
  }

  private void waiting(List<String> lines, @Nullable Dependency dependency) {
    if (dependency != null) {
      lines.add(said("awaiting_third_party", time(dependency.expectedAt())));
      lines.add(dependency.reason());
    }
  }

  private void closed(List<String> lines, TicketEvent event, @Nullable Closure closure) {
    if (closure != null) {
      lines.add(said("closed." + closure.text()));
      lines.add(said("closed.until", time(event.at().plus(policy.reopenWindow()))));
    }
  }

  private void recategorised(List<String> lines, Fact.Recategorised changed) {
    lines.add(
        said(
            "recategorised",
            said("category." + changed.from().text()),
            said("category." + changed.to().text())));
    if (changed.reason() != null) {
      lines.add(changed.reason());
    }
    if (changed.from().moreUrgentThan(changed.to())) {
      lines.add(said("recategorised.dispute"));
    }
    promise(lines, ClockKind.RESPONSE);
    promise(lines, ClockKind.RESOLUTION);
  }

  private String due(ClockKind kind) {
    return time(sla.clock(kind).map(it -> it.clock().dueAt()).orElse(null));
  }

  private String name(Author author) {
    return author.name().isEmpty() ? said("desk") : author.name();
  }

  /** In the reader's time, and in the desk's where that is another. */
  private String time(@Nullable Instant at) {
    if (at == null) {
      return "—";
    }
    var own = zone();
    return at(at, own) + (own.equals(deskZone) ? "" : " (" + at(at, deskZone) + ")");
  }

  private String at(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm:ss VV", reader.language())
        .format(at.atZone(zone));
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(reader.zone());
    } catch (DateTimeException unknown) {
      return deskZone;
    }
  }

  private String said(String key, String... facts) {
    var text = ResourceBundle.getBundle(WORDS, reader.language(), EXACT).getString(key);
    for (var i = 0; i < facts.length; i++) {
      text = text.replace("{" + i + "}", facts[i]);
    }
    return text;
  }
}
