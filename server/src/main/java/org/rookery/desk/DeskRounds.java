package org.rookery.desk;

/** How often the desk looks for what is due. */
final class DeskRounds {
  /** A second, unless {@code rookery.desk.look-every} says another ISO 8601 duration. */
  static final String EVERY = "${rookery.desk.look-every:PT1S}";

  private DeskRounds() {}
}
