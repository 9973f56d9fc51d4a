package org.rookery.engine;

import org.rookery.engine.json.JsonPrinter;
import org.rookery.engine.json.JsonScanner;
import org.rookery.engine.json.Names;

/**
 * The stored form of a session: compact JSON. Reading what was written gives an equal session;
 * fields of a newer version are kept and written again.
 */
public final class SessionText {
  static final Names NAMES =
      Names.in(
          """
          counts times state by frames waiting visits timers vars facts memory pace human history
          node since retries shown notes value message at undo lead
          SESSION LEAD WAIT INACTIVITY first_message last_message last_message_type answer
          """);

  private SessionText() {}

  /** The session as one line of JSON. */
  public static String write(Session session) {
    var json = new JsonPrinter(1024);
    new SessionWriter(json).write(session);
    return json.text();
  }

  /** Reads what {@link #write} wrote, here or in another version. */
  public static Session read(String text) {
    return new SessionReader(new JsonScanner(text, NAMES)).read();
  }
}
