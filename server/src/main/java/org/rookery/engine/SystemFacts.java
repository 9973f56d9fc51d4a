package org.rookery.engine;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The read-only attributes of {@code system.}: computed ones, then the session's own, then the
 * surroundings'.
 */
final class SystemFacts {
  private final Draft draft;
  private final RandomGenerator random;
  private @Nullable BigDecimal dice;

  SystemFacts(Draft draft, RandomGenerator random) {
    this.draft = draft;
    this.random = random;
  }

  @Nullable Object value(String key) {
    var bot = draft.automation.bot();
    return switch (key) {
      case "now" -> draft.now;
      case "today" -> local().toLocalDate();
      case "weekday" -> number(local().getDayOfWeek().getValue());
      case "hour" -> number(local().getHour());
      case "timezone" -> bot.zone().getId();
      case "bot_name" -> bot.name();
      case "bot_id" -> bot.botId();
      case "flow_name" -> draft.levels.isEmpty() ? null : draft.top().flow.name();
      case "channel" -> bot.channel().kind();
      case "is_business_hours" -> bot.hours().isOpen(draft.now);
      case "agents_online" -> number(draft.around.agentsOnline());
      case "session_id" -> draft.around.conversationId() + '-' + draft.number;
      case "conversation_id" -> draft.around.conversationId();
      case "answers_count" -> number(draft.answersCount);
      case "retry_count" -> number(draft.wait == null ? 0 : draft.wait.retries());
      case "random" -> dice();
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "language" -> known(key, bot.language());
      default -> known(key, draft.around.system().get(key));
    };
  }

  private @Nullable Object known(String key, @Nullable Object otherwise) {
    var fact = draft.attributes.fact(key);
    return fact == null ? otherwise : fact;
  }

  private BigDecimal dice() {
    if (dice == null) dice = BigDecimal.valueOf(random.nextInt(1_000_000), 6);
    return dice;
  }

  private ZonedDateTime local() {
    return draft.now.atZone(draft.automation.bot().zone());
  }

  private static BigDecimal number(int value) {
    return BigDecimal.valueOf(value);
  }
}
