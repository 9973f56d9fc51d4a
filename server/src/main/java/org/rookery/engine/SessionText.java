package org.rookery.engine;

import java.io.StringWriter;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The stored form of a session: compact JSON. Reading what was written gives an equal session;
 * fields of a newer version are kept and written again.
 */
public final class SessionText {
  static final JsonFactory JSON = new JsonFactory();

  private SessionText() {}

  /** The session as one line of JSON. */
  public static String write(Session session) {
    var out = new StringWriter(512);
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      new SessionWriter(json).write(session);
    }
    return out.toString();
  }

  /** Reads what {@link #write} wrote, here or in another version. */
  public static Session read(String text) {
    try (var json = JSON.createParser(ObjectReadContext.empty(), text)) {
      return new SessionReader(json).read();
    }
  }
}
