package org.rookery.engine;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The ids under which options go out: {@code v1.<session>.<node>.<option>.<mac>}, at most 64 bytes.
 * The signature also covers the conversation, so that an id from elsewhere counts as no tap at all.
 */
final class ChoiceIds {
  /** The widget's Back button. */
  static final String BACK = "$back";

  /** The widget's Skip button. */
  static final String SKIP = "$skip";

  /** The button that offers a person. */
  static final String HUMAN = "$human";

  private static final char[] DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_".toCharArray();

  private final SipHash hash;

  ChoiceIds(byte[] key) {
    hash = new SipHash(key);
  }

  /** What an id says, once its signature has been checked. */
  record Tap(long session, String node, String option) {}

  String write(String conversation, long session, String node, String option) {
    var out = new StringBuilder(64).append("v1.");
    out.append(Long.toString(session, 36)).append('.').append(node).append('.').append(option);
    var mac = mac(conversation, out);
    out.append('.');
    for (var shift = 60; shift >= 0; shift -= 6) out.append(DIGITS[(int) (mac >>> shift) & 63]);
    return out.toString();
  }

  /** Reads an id of this conversation; null if it is none of ours. */
  @Nullable Tap read(String conversation, String id) {
    if (!id.startsWith("v1.")) return null;
    var session = id.indexOf('.', 3);
    var node = session < 0 ? -1 : id.indexOf('.', session + 1);
    var option = id.lastIndexOf('.');
    if (node < 0 || option <= node) return null;
    try {
      var tap =
          new Tap(
              Long.parseLong(id, 3, session, 36),
              id.substring(session + 1, node),
              id.substring(node + 1, option));
      var genuine = write(conversation, tap.session, tap.node, tap.option).equals(id);
      return genuine ? tap : null;
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private long mac(String conversation, StringBuilder payload) {
    return hash.hash((conversation + '|' + payload).getBytes(StandardCharsets.UTF_8));
  }
}
