package org.rookery.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.PartnerId;

/**
 * What somebody is to be told by mail: plain words, and at most one thing to do. Where the words
 * say <code>{sender}</code>, the sender's name will stand.
 *
 * @param kind what it is about, {@code password_reset}; for the log
 * @param partner in whose name it goes out; absent for the installation itself
 * @param lines paragraphs, without markup
 * @param reason why the recipient gets it; stands at its foot
 * @param thread what it belongs to, if it belongs to something
 */
public record Letter(
    String kind,
    @Nullable PartnerId partner,
    String to,
    Locale language,
    String subject,
    List<String> lines,
    @Nullable Button button,
    String reason,
    @Nullable MailThread thread) {

  private static final String SENDER = "{sender}";

  /** A letter that stands alone. */
  public Letter(
      String kind,
      @Nullable PartnerId partner,
      String to,
      Locale language,
      String subject,
      List<String> lines,
      @Nullable Button button,
      String reason) {
    this(kind, partner, to, language, subject, lines, button, reason, null);
  }

  /** The letter with the sender's name in its words. */
  Letter signed(String name) {
    return new Letter(
        kind,
        partner,
        to,
        language,
        subject.replace(SENDER, name),
        lines.stream().map(line -> line.replace(SENDER, name)).toList(),
        button,
        reason.replace(SENDER, name),
        thread);
  }

  /**
   * The one thing to do.
   *
   * @param path below the address under which the recipient knows us
   */
  public record Button(String label, String path) {}

  /**
   * Letters that belong together, so that mail programs show them so.
   *
   * @param name the same in all of them: letters, digits and underscores
   * @param replyTo where answers go; absent for the sender's own address
   * @param answers Message-IDs of mails of others that came before, oldest first
   */
  public record MailThread(String name, @Nullable String replyTo, List<String> answers) {

    /** Keeps its own copy. */
    public MailThread {
      answers = List.copyOf(answers);
    }
  }
}
