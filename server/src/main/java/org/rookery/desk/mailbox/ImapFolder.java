package org.rookery.desk.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.rookery.desk.MailboxAccess.Account;
import org.rookery.desk.MailboxAccess.Security;

/** An open folder on an IMAP server; closing it logs out. */
final class ImapFolder implements AutoCloseable {
  private static final String TIMEOUT_MS = "15000";
  private static final int CHUNK_BYTES = 1 << 20;

  private final Store store;
  private final IMAPFolder folder;

  private ImapFolder(Store store, IMAPFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  static ImapFolder open(Account account, String password) throws MessagingException {
    var protocol = account.security() == Security.TLS ? "imaps" : "imap";
    var store = Session.getInstance(properties(account, protocol)).getStore(protocol);
    store.connect(account.host(), account.port(), account.login(), password);
    try {
      var folder = (IMAPFolder) store.getFolder(account.folder());
      folder.open(Folder.READ_WRITE);
      return new ImapFolder(store, folder);
    } catch (MessagingException e) {
      store.close();
      throw e;
    }
  }

  private static Properties properties(Account account, String protocol) {
    var properties = new Properties();
    var start = "mail." + protocol + ".";
    properties.setProperty(start + "connectiontimeout", TIMEOUT_MS);
    properties.setProperty(start + "timeout", TIMEOUT_MS);
    properties.setProperty(start + "writetimeout", TIMEOUT_MS);
    properties.setProperty(start + "ssl.checkserveridentity", "true");
    properties.setProperty(start + "peek", "true");
    properties.setProperty(start + "fetchsize", Integer.toString(CHUNK_BYTES));
    var starttls = Boolean.toString(account.security() == Security.STARTTLS);
    properties.setProperty(start + "starttls.enable", starttls);
    properties.setProperty(start + "starttls.required", starttls);
    return properties;
  }

  long validity() throws MessagingException {
    return folder.getUIDValidity();
  }

  int mails() throws MessagingException {
    return folder.getMessageCount();
  }

  /** A mail on the server: its number there, when it arrived, and its size in bytes. */
  record Waiting(long uid, Instant arrived, long size, Message message) {}

  /** Mails behind a number, in order, the first ones. */
  List<Waiting> behind(long uid, int limit) throws MessagingException {
    var found =
        Arrays.stream(folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID))
            .limit(limit)
            .toArray(Message[]::new);
    var wanted = new FetchProfile();
    wanted.add(UIDFolder.FetchProfileItem.UID);
    wanted.add(FetchProfile.Item.SIZE);
    wanted.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
    folder.fetch(found, wanted);
    var all = new ArrayList<Waiting>();
    for (var message : found) {
      var own = folder.getUID(message);
      if (own > uid) { // a server names its last mail even if it lies before
        var at = message.getReceivedDate();
        var arrived = at == null ? Instant.MAX : at.toInstant(); // without a date it came just now
        all.add(new Waiting(own, arrived, message.getSize(), message));
      }
    }
    return all;
  }

  /** The bytes of a mail, one more than {@code most} at the most. */
  byte[] read(Waiting mail, int most) throws MessagingException, IOException {
    var bytes = new Bounded(most);
    try {
      mail.message().writeTo(bytes);
    } catch (Bounded.Full full) {
      return bytes.toByteArray();
    }
    return bytes.toByteArray();
  }

  void markRead(Waiting mail) throws MessagingException {
    mail.message().setFlag(Flags.Flag.SEEN, true);
  }

  @Override
  public void close() throws MessagingException {
    store.close();
  }

  /** Takes so many bytes and one more. */
  private static final class Bounded extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;

    Bounded(int most) {
      this.most = most;
    }

    /** There is no room for more. */
    static final class Full extends IOException {
      private static final long serialVersionUID = 1;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      bytes.write(from, offset, Math.min(length, most + 1 - bytes.size()));
      if (bytes.size() > most) {
        throw new Full();
      }
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }
  }
}
