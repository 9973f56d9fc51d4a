package org.rookery.desk.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.IncomingMail.Way;
import org.rookery.desk.MailboxAccess;
import org.rookery.desk.MailboxAccess.Cursor;
import org.rookery.desk.store.IncomingMailStore;
import org.rookery.desk.store.MailboxStore;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.secrets.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches new mail every minute, one process at a time. After a crash it goes on behind the last
 * mail that was taken; what is fetched twice is known by its name.
 */
@Component
public class MailboxPolling {
  private static final Logger log = LoggerFactory.getLogger(MailboxPolling.class);
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration KEEP = Duration.ofDays(90);
  private static final int BATCH = 100;

  private final Database database;
  private final MailboxStore store;
  private final IncomingMailStore mails;
  private final MailIntake intake;
  private final Secrets secrets;
  private final InstantSource clock;

  MailboxPolling(
      Database database,
      MailboxStore store,
      IncomingMailStore mails,
      MailIntake intake,
      Secrets secrets,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.mails = mails;
    this.intake = intake;
    this.secrets = secrets;
    this.clock = clock;
  }

  private record Claim(MailboxAccess access, String password) {}

  /** Looks whether there is mail, if it is time. */
  @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  public synchronized void run() {
    var now = clock.instant();
    var claim =
        database.inTransaction(
            ProviderScope.PROVIDER,
            tx ->
                store
                    .claim(tx, now, now.plus(LEASE))
                    .map(it -> new Claim(it, secrets.open(store.password(tx).orElseThrow())))
                    .orElse(null));
    if (claim != null) {
      var problem = look(claim);
      var next = clock.instant().plus(PAUSE);
      database.run(ProviderScope.PROVIDER, tx -> store.looked(tx, clock.instant(), problem, next));
    }
  }

  private @Nullable String look(Claim claim) {
    try (var folder = ImapFolder.open(claim.access().account(), claim.password())) {
      fetch(folder, claim.access());
      return null;
    } catch (MessagingException | IOException e) {
      return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()).strip();
    }
  }

  private void fetch(ImapFolder folder, MailboxAccess access)
      throws MessagingException, IOException {
    var validity = folder.validity();
    var last = access.cursor().uidValidity() == validity ? access.cursor().lastUid() : 0;
    var since = access.since().truncatedTo(ChronoUnit.SECONDS);
    for (var waiting : folder.behind(last, BATCH)) {
      if (!waiting.arrived().isBefore(since)) {
        take(folder, waiting, validity);
      }
      var cursor = new Cursor(validity, waiting.uid());
      database.run(ProviderScope.PROVIDER, tx -> store.moveTo(tx, cursor));
    }
  }

  private void take(ImapFolder folder, ImapFolder.Waiting waiting, long validity)
      throws MessagingException, IOException {
    if (waiting.size() > MailReader.LARGEST) {
      var name = "imap " + validity + " " + waiting.uid();
      intake.tooLarge(Way.IMAP, name, waiting.size(), waiting.arrived());
      return;
    }
    var raw = folder.read(waiting, MailReader.LARGEST);
    try {
      intake.take(Way.IMAP, raw, waiting.arrived());
      folder.markRead(waiting);
    } catch (RuntimeException e) {
      log.atError().addKeyValue("uid", waiting.uid()).setCause(e).log("mail could not be taken");
      intake.failed(Way.IMAP, raw, waiting.arrived());
    }
  }

  /** Forgets what came long ago. */
  @Scheduled(initialDelay = 35, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  public int forget() {
    var before = clock.instant().minus(KEEP);
    return database.inTransaction(ProviderScope.PROVIDER, tx -> mails.forget(tx, before));
  }
}
