package org.rookery.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of mails in the world's mail, by which programs know what belongs together. Pure. */
final class MessageIds {
  private static final int MOST = 10;
  private static final Pattern SOUND = Pattern.compile("<[!-;=?-~]{1,250}>");

  private MessageIds() {}

  /** The Message-ID of one of our own letters, or the name of a thread. */
  static String of(MailSettings settings, String name) {
    return "<" + name + "@" + domain(settings) + ">";
  }

  /** What comes before a letter of a thread: its name, then mails of others, the last ones. */
  static List<String> before(MailSettings settings, Letter.MailThread thread) {
    var sound = thread.answers().stream().filter(id -> SOUND.matcher(id).matches()).toList();
    var all = new ArrayList<String>();
    all.add(of(settings, thread.name()));
    all.addAll(sound.subList(Math.max(0, sound.size() - MOST), sound.size()));
    return all;
  }

  /** Whether a letter of ours has this Message-ID. */
  static boolean isOurs(MailSettings settings, @Nullable String messageId) {
    return messageId != null
        && messageId.startsWith("<eml_")
        && messageId.endsWith("@" + domain(settings) + ">");
  }

  private static String domain(MailSettings settings) {
    return settings.from().substring(settings.from().indexOf('@') + 1);
  }
}
