package org.rookery.desk.mailbox;

import jakarta.mail.MessagingException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.desk.MailboxAccess;
import org.rookery.desk.MailboxAccess.Account;
import org.rookery.desk.store.MailboxStore;
import org.rookery.identity.Authority;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.secrets.Secrets;
import org.rookery.platform.web.WebhookSignature;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** The desk's mailbox as the provider sets it up. */
@Component
public class Mailboxes {
  private static final int SECRET_BYTES = 32;

  private final Database database;
  private final MailboxStore store;
  private final Secrets secrets;
  private final AuditLog audit;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Mailboxes(
      Database database, MailboxStore store, Secrets secrets, AuditLog audit, InstantSource clock) {
    this.database = database;
    this.store = store;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  /** The mailbox as it is set up. */
  public record Settings(
      @Nullable String address, @Nullable MailboxAccess access, boolean hooked) {}

  /** As it stands. */
  public Settings settings() {
    return database.inTransaction(ProviderScope.PROVIDER, this::settings);
  }

  private Settings settings(DSLContext tx) {
    return new Settings(
        store.address(tx).orElse(null), store.access(tx).orElse(null), store.hook(tx).isPresent());
  }

  /**
   * Sets it up; without an account nothing is fetched.
   *
   * @param password absent to leave it as it is
   * @return false if there is no password yet
   */
  public boolean set(
      Authority by, String address, @Nullable Account account, @Nullable String password) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          if (account == null) {
            store.removeAccess(tx);
          } else if (!setAccess(tx, account, password)) {
            return false;
          }
          store.setAddress(tx, address);
          audit.append(tx, Place.provider(), told(by, "mailbox.changed", address));
          return true;
        });
  }

  /** The same account goes on where it was; another one begins with mail from now on. */
  private boolean setAccess(DSLContext tx, Account account, @Nullable String password) {
    var sealed = Optional.ofNullable(password).map(secrets::seal).or(() -> store.password(tx));
    if (sealed.isEmpty()) {
      return false;
    }
    var same = store.access(tx).filter(it -> it.account().equals(account)).isPresent();
    if (same) {
      store.setPassword(tx, sealed.get());
    } else {
      store.setAccess(tx, account, sealed.get(), clock.instant());
    }
    return true;
  }

  /** Takes it away, with the way in for programs. */
  public void remove(Authority by) {
    database.run(
        ProviderScope.PROVIDER,
        tx -> {
          store.remove(tx);
          audit.append(tx, Place.provider(), told(by, "mailbox.removed", ""));
        });
  }

  /** How a try to get at a mailbox ended. */
  public sealed interface Trying {
    /** It opened, and so many mails lie in it. */
    record Opened(int mails) implements Trying {}

    /** The server, or the way to it, said this. */
    record Refused(String message) implements Trying {}
  }

  /** Opens a mailbox and closes it again; with the password that is kept if none is given. */
  public Trying attempt(Account account, @Nullable String password) {
    var known =
        database.inTransaction(
            ProviderScope.PROVIDER,
            tx ->
                store
                    .access(tx)
                    .filter(it -> it.account().host().equals(account.host()))
                    .flatMap(_ -> store.password(tx))
                    .map(secrets::open)
                    .orElse(""));
    try (var folder = ImapFolder.open(account, Objects.requireNonNullElse(password, known))) {
      return new Trying.Opened(folder.mails());
    } catch (MessagingException e) {
      var said = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
      return new Trying.Refused(ForeignText.cut(ForeignText.line(said), 500));
    }
  }

  /** Lets a program post mails; the secret is shown this once, an earlier one counts no more. */
  public String hook(Authority by) {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    var secret = WebhookSignature.secret(bytes);
    database.run(
        ProviderScope.PROVIDER,
        tx -> {
          store.setHook(tx, secrets.seal(secret), clock.instant());
          audit.append(tx, Place.provider(), told(by, "mail_hook.added", ""));
        });
    return secret;
  }

  /** Lets no program post mails. */
  public void unhook(Authority by) {
    database.run(
        ProviderScope.PROVIDER,
        tx -> {
          store.removeHook(tx);
          audit.append(tx, Place.provider(), told(by, "mail_hook.removed", ""));
        });
  }

  /** Whether a program that knows the secret posted these bytes just now. */
  public boolean isSigned(String id, String timestamp, String signature, byte[] body) {
    var sealed = database.inTransaction(ProviderScope.PROVIDER, store::hook);
    return sealed.isPresent()
        && WebhookSignature.isGenuine(
            secrets.open(sealed.get()), id, timestamp, signature, body, clock.instant());
  }

  private static AuditEvent told(Authority by, String action, String name) {
    return AuditEvent.ok(by.actor(), action, "mailbox", "mailbox", name);
  }
}
