package org.rookery.app.backup;

/** Backup or restore cannot be done; the message is the sentence to show. */
public final class CannotCopy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotCopy(String sentence) {
    super(sentence);
  }

  CannotCopy(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
