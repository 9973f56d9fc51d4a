package org.rookery.platform.db;

/**
 * Whose rows a transaction may see. Row-level security reads the settings; a transaction without a
 * scope sees no tenant's row.
 */
public interface Scope {

  /**
   * The setting that carries the scope: {@code rookery.workspace}, {@code rookery.partner}, {@code
   * rookery.provider}.
   */
  String setting();

  /** Its value in this transaction. */
  String settingValue();
}
