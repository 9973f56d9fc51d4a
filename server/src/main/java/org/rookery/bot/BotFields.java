package org.rookery.bot;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.rookery.platform.http.FieldProblem;

/**
 * What members write about a bot itself. The rules of the name have codes of their own, so they
 * stand in {@link #problems}.
 */
@Schema(name = "BotFields")
public record BotFields(
    @NotNull @Schema(minLength = 1, maxLength = 60) String name,
    @NotNull @Size(max = 300) String description,
    @NotNull
        @Pattern(
            regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
            message = "must be a language tag such as pt-BR")
        @Size(max = 35)
        String language,
    @NotNull @Size(max = 64) String timezone,
    @NotNull @Pattern(regexp = "rook-([1-9]|1[0-2])", message = "must be one of rook-1 to rook-12")
        String avatar) {

  static final int LONGEST_NAME = 60;

  List<FieldProblem> problems() {
    var problems = new ArrayList<FieldProblem>();
    var length = name.strip().codePointCount(0, name.strip().length());
    if (length == 0) {
      problems.add(new FieldProblem("name", "bot_name_required", "A bot needs a name."));
    } else if (length > LONGEST_NAME) {
      problems.add(
          new FieldProblem("name", "bot_name_too_long", "A name has at most 60 characters."));
    }
    if (!ZoneId.getAvailableZoneIds().contains(timezone)) {
      problems.add(
          new FieldProblem(
              "timezone", "invalid_timezone", "Not the name of a time zone such as Europe/Berlin"));
    }
    return problems;
  }

  static FieldProblem nameTaken() {
    return new FieldProblem("name", "bot_name_taken", "Another bot has this name.");
  }

  /** What is written about this bot now. */
  public static BotFields of(Bot bot) {
    return new BotFields(
        bot.name(), bot.description(), bot.language(), bot.timezone(), bot.avatar());
  }
}
