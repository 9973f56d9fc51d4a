package org.rookery.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** Hands letters to the configured SMTP server. */
final class SmtpCarrier implements Carrier {
  private static final int PERMANENT = 500;

  private final MailSettings settings;
  private final Session session;

  SmtpCarrier(MailSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings), login(settings));
  }

  private static Properties properties(MailSettings settings) {
    var timeout = Long.toString(settings.timeout().toMillis());
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", Objects.requireNonNull(settings.host()));
    properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.tls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.connectiontimeout", timeout);
    properties.setProperty("mail.smtp.timeout", timeout);
    properties.setProperty("mail.smtp.writetimeout", timeout);
    return properties;
  }

  private static @Nullable Authenticator login(MailSettings settings) {
    if (settings.user() == null) {
      return null;
    }
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(settings.user(), settings.password());
      }
    };
  }

  @Override
  public Outcome carry(StoredLetter letter, Stationery.Sender sender) {
    try {
      Transport.send(message(letter, sender));
      return new Outcome.Sent();
    } catch (AddressException e) {
      return new Outcome.Refused(why(e));
    } catch (MailConnectException e) {
      return new Outcome.Later(why(e));
    } catch (SendFailedException e) {
      return permanent(e) ? new Outcome.Refused(why(e)) : new Outcome.Later(why(e));
    } catch (MessagingException | UnsupportedEncodingException e) {
      return new Outcome.Later(why(e));
    }
  }

  /** The id is the letter's: whoever gets it twice after a crash can tell. */
  private MimeMessage message(StoredLetter letter, Stationery.Sender sender)
      throws MessagingException, UnsupportedEncodingException {
    var message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", MessageIds.of(settings, letter.id().text()));
          }
        };
    message.setFrom(new InternetAddress(settings.from(), sender.name(), "UTF-8"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    var replyTo = replyTo(letter, sender);
    if (replyTo != null) {
      message.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo, true)});
    }
    if (letter.thread() != null) {
      var before = MessageIds.before(settings, letter.thread());
      message.setHeader("In-Reply-To", before.getLast());
      message.setHeader("References", String.join("\r\n ", before));
    }
    message.setSubject(letter.subject(), "UTF-8");
    message.setSentDate(Date.from(letter.createdAt()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(parts(letter));
    return message;
  }

  private static @Nullable String replyTo(StoredLetter letter, Stationery.Sender sender) {
    var thread = letter.thread();
    return thread == null || thread.replyTo() == null ? sender.replyTo() : thread.replyTo();
  }

  private static MimeMultipart parts(StoredLetter letter) throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(Objects.requireNonNullElse(letter.text(), ""), "UTF-8");
    var html = new MimeBodyPart();
    html.setText(Objects.requireNonNullElse(letter.html(), ""), "UTF-8", "html");
    return new MimeMultipart("alternative", text, html);
  }

  /** Servers say by the first digit whether trying again can help. */
  private static boolean permanent(MessagingException failure) {
    for (Exception e = failure; e instanceof MessagingException it; e = it.getNextException()) {
      if (e instanceof SMTPAddressFailedException failed && failed.getReturnCode() >= PERMANENT) {
        return true;
      }
      if (e instanceof SMTPSendFailedException failed && failed.getReturnCode() >= PERMANENT) {
        return true;
      }
    }
    return false;
  }

  private static String why(Exception e) {
    return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()).strip();
  }
}
