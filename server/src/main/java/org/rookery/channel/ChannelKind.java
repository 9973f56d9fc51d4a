package org.rookery.channel;

import java.util.Locale;

/** The networks a bot can live on. */
public enum ChannelKind {
  /** The widget on a customer's site. */
  WEBSITE,
  /** A page of our own that is nothing but the widget. */
  LANDING,
  /** WhatsApp. */
  WHATSAPP,
  /** Messenger. */
  FACEBOOK,
  /** Instagram. */
  INSTAGRAM,
  /** Telegram. */
  TELEGRAM,
  /** Microsoft Teams. */
  TEAMS,
  /** A network of the tests, to which messages are pushed. */
  TEST;

  /** The name in JSON and in the database. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #text}. */
  public static ChannelKind of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The visitor reads the conversation from our own stream; nothing has to be pushed. */
  public boolean isStream() {
    return this == WEBSITE || this == LANDING;
  }
}
