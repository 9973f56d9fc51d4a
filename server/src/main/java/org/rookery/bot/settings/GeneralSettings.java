package org.rookery.bot.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarJson;
import org.rookery.platform.http.FieldProblem;
import tools.jackson.databind.JsonNode;

/**
 * How a bot behaves on every channel: its words, texts, times and what happens to running chats.
 * Durations are ISO 8601 ({@code PT30M}).
 *
 * @param waitingMessage what the widget promises under its title
 * @param liveChat whether people can be asked for at all
 * @param hours when people are there, as business time is written everywhere; null means always
 * @param systemMessages language → key → text, in place of the built-in catalogue
 */
public record GeneralSettings(
    @NotNull @Size(max = 80) String waitingMessage,
    @NotNull @Size(max = 500) String unavailabilityMessage,
    @NotNull @Size(max = 500) String completedMessage,
    @NotNull @DurationMin(minutes = 1) @DurationMax(days = 30) Duration sessionTimeout,
    @NotNull @Size(max = 3) List<@Valid @NotNull InactivityStep> inactivity,
    @NotNull @DurationMin(seconds = 15) @DurationMax(hours = 24) Duration liveChatRequestExpiry,
    @NotNull @Valid Words words,
    @NotNull OnPublish onPublish,
    @NotNull StaleButtons staleButtons,
    @Min(0) @Max(10) int maxRetries,
    boolean allowReturnByKeyword,
    @NotNull WhenPaused whenPaused,
    boolean liveChat,
    @Nullable JsonNode hours,
    @NotNull @Size(max = 20)
        Map<
                @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String,
                @Size(max = 100) Map<@Size(max = 60) String, @NotNull @Size(max = 500) String>>
            systemMessages) {

  /** What a new bot has. */
  public static GeneralSettings defaults() {
    return new GeneralSettings(
        "Usually replies in a few minutes",
        "Nobody is available right now.",
        "Thanks! Type restart to begin again.",
        Duration.ofMinutes(30),
        List.of(),
        Duration.ofMinutes(2),
        Words.defaults(),
        OnPublish.PIN,
        StaleButtons.IGNORE_WITH_NOTE,
        3,
        false,
        WhenPaused.HIDE,
        true,
        null,
        Map.of());
  }

  /** The same with these hours. */
  public GeneralSettings open(JsonNode when) {
    return new GeneralSettings(
        waitingMessage,
        unavailabilityMessage,
        completedMessage,
        sessionTimeout,
        inactivity,
        liveChatRequestExpiry,
        words,
        onPublish,
        staleButtons,
        maxRetries,
        allowReturnByKeyword,
        whenPaused,
        liveChat,
        when,
        systemMessages);
  }

  /** What single constraints cannot see. */
  public List<FieldProblem> problems() {
    return hours == null || hours.isNull()
        ? List.of()
        : switch (CalendarJson.read(hours, "hours")) {
          case CalendarJson.Reading.Read _ -> List.of();
          case CalendarJson.Reading.Refused(var problems) ->
              problems.stream()
                  .map(
                      problem ->
                          new FieldProblem(problem.field(), problem.code(), problem.message()))
                  .toList();
        };
  }

  /** The hours ready to be asked; null means always open. */
  public @Nullable BusinessCalendar calendar() {
    return hours != null
            && CalendarJson.read(hours, "hours")
                instanceof CalendarJson.Reading.Read(var definition)
        ? BusinessCalendar.of(definition)
        : null;
  }

  /** What is said after so much silence of the visitor. */
  public record InactivityStep(
      @NotNull @DurationMin(minutes = 1) @DurationMax(days = 7) Duration after,
      @NotBlank @Size(max = 500) String text) {}

  /** Words that mean something to the bot wherever the chat stands. */
  public record Words(
      @NotNull @Size(min = 1, max = 30) List<@NotBlank @Size(max = 60) String> restart,
      @NotNull @Size(min = 1, max = 30) List<@NotBlank @Size(max = 60) String> liveChat,
      @NotNull @Size(max = 30) List<@NotBlank @Size(max = 60) String> back,
      @NotNull @Size(max = 30) List<@NotBlank @Size(max = 60) String> skip,
      @NotNull @Size(max = 30) List<@NotBlank @Size(max = 60) String> yes,
      @NotNull @Size(max = 30) List<@NotBlank @Size(max = 60) String> no,
      @NotNull @Size(max = 30) List<@NotBlank @Size(max = 60) String> done) {

    /** By the names of the lists that the engine knows. */
    public Map<String, List<String>> byList() {
      return Map.of(
          "restart",
          restart,
          "live_chat",
          liveChat,
          "back",
          back,
          "skip",
          skip,
          "yes",
          yes,
          "no",
          no,
          "done",
          done);
    }

    /** The shipped English ones. */
    public static Words defaults() {
      return new Words(
          List.of("restart", "start over", "reset", "menu"),
          List.of("agent", "human", "talk to human", "support"),
          List.of("back", "previous", "go back", "←"),
          List.of("skip", "pass"),
          List.of("yes", "y", "yeah", "yep", "sure", "ok"),
          List.of("no", "n", "nope", "not now"),
          List.of("done", "finished", "that's all"));
    }
  }

  /** What a publish does to chats that run on an older version. */
  public enum OnPublish {
    /** They finish on the version they began with. */
    PIN,
    /** They go on in the new version where they stand. */
    MIGRATE,
    /** They begin again. */
    RESTART
  }

  /** What a tap on a button of a question that is no longer asked does. */
  public enum StaleButtons {
    /** Says that the question is closed and asks the present one again. */
    IGNORE_WITH_NOTE,
    /** Goes to that option's exit. */
    JUMP,
    /** Begins again. */
    RESTART
  }

  /** What a website shows while the bot is paused. */
  public enum WhenPaused {
    /** Nothing. */
    HIDE,
    /** The widget, answered by people only. */
    LIVE_CHAT_ONLY,
    /** A form for a message. */
    OFFLINE_FORM
  }
}
