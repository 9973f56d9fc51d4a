package org.rookery.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.Pause;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.desk.sla.SlaPreview;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** What a ticket would be promised if it were opened at some instant; nothing is stored. */
@Component
public class SlaPreviews {
  private final Database database;
  private final Promises promises;
  private final InstantSource clock;

  SlaPreviews(Database database, Promises promises, InstantSource clock) {
    this.database = database;
    this.promises = promises;
    this.clock = clock;
  }

  /**
   * A question; without policy or calendar, those of the caller's contract count.
   *
   * @param inline a calendar that comes with the question
   */
  public record Question(
      Category category,
      Instant createdAt,
      @Nullable PolicyId policy,
      @Nullable CalendarId calendar,
      @Nullable BusinessCalendar inline,
      List<Pause> pauses) {}

  /** The answer, or what the question names and is not there. */
  public sealed interface Answer {
    /** The promises. */
    record Previewed(SlaPreview preview) implements Answer {}

    /** What this field names is not there. */
    record Unknown(String field) implements Answer {}
  }

  /** Answers a question. */
  public Answer ask(Place place, Question question) {
    var partner = place instanceof Place.OfPartner(var id) ? id : null;
    var now = clock.instant();
    return database.inTransaction(
        place.scope(),
        tx -> {
          var policy = promises.policy(tx, question.policy(), partner, now);
          if (policy.isEmpty()) {
            return new Answer.Unknown("policyId");
          }
          var inline = question.inline();
          var calendar =
              inline == null
                  ? promises.calendar(tx, question.calendar(), partner, now).orElse(null)
                  : new CalendarVersion(1, Instant.EPOCH, inline);
          return calendar == null
              ? new Answer.Unknown("calendarId")
              : new Answer.Previewed(
                  SlaPreview.of(
                      policy.get(),
                      calendar,
                      question.category(),
                      question.createdAt(),
                      question.pauses()));
        });
  }
}
