package org.rookery.embeddedpostgres;

import org.jspecify.annotations.Nullable;

/** The server could not be started; the message is one sentence for the person at the terminal. */
public final class CannotStartPostgres extends RuntimeException {

  /** What kind of obstacle it was. */
  public enum Reason {
    /** Another process works with the same folder. */
    FOLDER_IN_USE,
    /** The folder cannot be written. */
    FOLDER_NOT_WRITABLE,
    /** The folder holds something that this version cannot use. */
    FOLDER_NOT_USABLE,
    /** The port belongs to somebody else. */
    PORT_TAKEN,
    /** There are no binaries for this machine, or they cannot be run here. */
    BINARIES_NOT_USABLE,
    /** The server ended by itself; its log says why. */
    SERVER_FAILED
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  CannotStartPostgres(Reason reason, String sentence) {
    this(reason, sentence, null);
  }

  CannotStartPostgres(Reason reason, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
