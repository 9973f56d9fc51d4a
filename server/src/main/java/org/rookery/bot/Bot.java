package org.rookery.bot;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rookery.message.BotId;

/**
 * One automation on one channel account.
 *
 * @param widgetKey public; names the bot in the embed snippet
 * @param configVersion raised by every publish and settings change
 */
public record Bot(
    BotId id,
    String name,
    String description,
    String channelKind,
    Status status,
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

  /**
   * Where a bot is in its life.
   *
   * <pre>
   * draft ──publish──▶ live ──pause──▶ paused ──resume──▶ live
   * any but archived ──archive──▶ archived ──restore──▶ paused (never published: draft)
   * </pre>
   */
  public enum Status {
    /** Never published. */
    DRAFT,
    /** Answers. */
    LIVE,
    /** Answers, although something of its channel is wrong. */
    DEGRADED,
    /** Stores what comes in and is silent. */
    PAUSED,
    /** The channel account is gone. */
    DISCONNECTED,
    /** Hidden and read-only. */
    ARCHIVED;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the stored form. */
    public static Status of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Whether the bot answers what comes in. */
    public boolean answers() {
      return this == LIVE || this == DEGRADED;
    }
  }
}
