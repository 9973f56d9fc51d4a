package org.rookery.bot.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rookery.bot.Bot;
import org.rookery.message.BotId;

/** A bot as the API shows it. */
@Schema(name = "Bot")
record BotJson(
    BotId id,
    String name,
    String description,
    @Schema(
            allowableValues = {
              "website",
              "landing",
              "whatsapp",
              "facebook",
              "instagram",
              "telegram",
              "teams"
            })
        String channelType,
    Bot.Status status,
    String statusReason,
    String avatar,
    String language,
    String timezone,
    String widgetKey,
    long configVersion,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant archivedAt,
    long version) {

  static BotJson of(Bot bot) {
    return new BotJson(
        bot.id(),
        bot.name(),
        bot.description(),
        bot.channelKind(),
        bot.status(),
        bot.statusReason(),
        bot.avatar(),
        bot.language(),
        bot.timezone(),
        bot.widgetKey(),
        bot.configVersion(),
        bot.createdAt(),
        bot.updatedAt(),
        bot.archivedAt(),
        bot.version());
  }
}
