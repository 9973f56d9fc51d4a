package org.rookery.chatflow;

/**
 * What one kind of channel can show; flows are rendered for it and never ask for its name.
 *
 * @param kind {@code website}, {@code whatsapp} …, what {@code onlyOn} and {@code system.channel}
 *     name
 * @param showsPrompts inputs and inline errors exist: invalid answers repeat neither question nor
 *     options
 * @param maxOptions how many options can be tapped; more, or any where this is 0, are numbered in
 *     the text
 * @param acceptsNumbers "2" and "option 2" choose the second option although it was not numbered
 * @param needsOptOut STOP and its kin end everything here
 * @param autoTypingPerWord typing grows with the words; else half a second for everything
 */
public record Capabilities(
    String kind,
    boolean showsPrompts,
    int maxOptions,
    boolean acceptsNumbers,
    boolean needsOptOut,
    boolean autoTypingPerWord) {
  /** The website widget. */
  public static final Capabilities WEBSITE =
      new Capabilities("website", true, 50, false, false, true);

  /** The widget on a page of its own. */
  public static final Capabilities LANDING =
      new Capabilities("landing", true, 50, false, false, true);

  /** A messenger that shows words only. */
  public static Capabilities textOnly(String kind) {
    return new Capabilities(kind, false, 0, true, false, false);
  }

  /** A messenger with buttons. */
  public static Capabilities messenger(String kind, int maxOptions, boolean needsOptOut) {
    return new Capabilities(kind, false, maxOptions, true, needsOptOut, false);
  }

  /** The descriptor that stands in until the channel's adapter brings its own. */
  public static Capabilities of(String kind) {
    return switch (kind) {
      case "website" -> WEBSITE;
      case "landing" -> LANDING;
      case "whatsapp" -> messenger(kind, 10, true);
      case "facebook", "instagram" -> messenger(kind, 13, false);
      case "telegram" -> messenger(kind, 100, false);
      case "teams" -> messenger(kind, 20, false);
      default -> textOnly(kind);
    };
  }
}
