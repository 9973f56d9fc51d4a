package org.rookery.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * What a workspace says about itself: zone, language and address, all editable by its own members.
 */
public record WorkspaceProfile(
    String timeZone,
    String language,
    @Nullable String country,
    String currency,
    String weekStart,
    @Nullable String industry,
    @Nullable String website,
    @Nullable String supportEmail) {

  /** What a new workspace begins with. */
  public static final WorkspaceProfile DEFAULT =
      new WorkspaceProfile("UTC", "en", null, "USD", "monday", null, null, null);

  /** The same in another time zone. */
  public WorkspaceProfile in(String zone) {
    return new WorkspaceProfile(
        zone, language, country, currency, weekStart, industry, website, supportEmail);
  }

  /** The same in another language. */
  public WorkspaceProfile speaking(String other) {
    return new WorkspaceProfile(
        timeZone, other, country, currency, weekStart, industry, website, supportEmail);
  }
}
