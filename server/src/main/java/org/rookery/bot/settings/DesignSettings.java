package org.rookery.bot.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a website bot looks.
 *
 * @param primaryColor null means the partner's brand
 * @param title null means the bot's name
 * @param subtitle null means the waiting message
 */
public record DesignSettings(
    @NotNull Theme theme,
    @Nullable @Pattern(regexp = "#[0-9A-Fa-f]{6}", message = "must be a colour such as #2563EB")
        String primaryColor,
    @Nullable @Size(max = 40) String title,
    @Nullable @Size(max = 80) String subtitle,
    @NotNull Position position,
    @NotNull @Valid Greeting greeting,
    boolean showHistory,
    boolean fileUpload,
    boolean showBranding,
    @Nullable
        @Size(max = 2048)
        @Pattern(regexp = "https?://\\S+", message = "must be a web address")
        String privacyUrl) {

  /** What a new bot has. */
  public static DesignSettings defaults() {
    return new DesignSettings(
        Theme.LIGHT,
        null,
        null,
        null,
        Position.BOTTOM_RIGHT,
        new Greeting(true, "Hi! Any questions?", 3),
        true,
        false,
        true,
        null);
  }

  /** Light, dark, or as the visitor's device says. */
  public enum Theme {
    /** Always light. */
    LIGHT,
    /** Always dark. */
    DARK,
    /** As the device. */
    AUTO
  }

  /** Where the launcher stands on the page. */
  public enum Position {
    /** The usual place. */
    BOTTOM_RIGHT,
    /** The other corner. */
    BOTTOM_LEFT
  }

  /** The bubble beside a closed launcher. */
  public record Greeting(
      boolean enabled, @NotNull @Size(max = 120) String text, @Min(0) @Max(120) int delaySeconds) {}
}
