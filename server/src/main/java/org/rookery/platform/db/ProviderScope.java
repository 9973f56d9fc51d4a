package org.rookery.platform.db;

/** The provider's staff: sees the rows of partners, never those of workspaces. */
public enum ProviderScope implements Scope {
  /** The only one. */
  PROVIDER;

  @Override
  public String setting() {
    return "rookery.provider";
  }

  @Override
  public String settingValue() {
    return "on";
  }
}
