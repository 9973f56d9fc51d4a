package org.rookery.desk.store;

import static org.rookery.schema.desk.Tables.MAILBOX;
import static org.rookery.schema.desk.Tables.MAILBOX_ACCESS;
import static org.rookery.schema.desk.Tables.MAIL_HOOK;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.MailboxAccess;
import org.rookery.desk.MailboxAccess.Account;
import org.rookery.desk.MailboxAccess.Cursor;
import org.springframework.stereotype.Component;

/** The mailbox of the desk: its address, and how to get at it with its sealed password. */
@Component
public class MailboxStore {
  private static final int PROBLEM = 500;

  /** The address people write to, if there is one; everybody may know it. */
  public Optional<String> address(DSLContext tx) {
    return tx.select(MAILBOX.ADDRESS).from(MAILBOX).fetchOptional(MAILBOX.ADDRESS);
  }

  /** Sets the address. */
  public void setAddress(DSLContext tx, String address) {
    tx.insertInto(MAILBOX)
        .set(MAILBOX.ADDRESS, address)
        .onConflict(MAILBOX.ONLY_ONE)
        .doUpdate()
        .set(MAILBOX.ADDRESS, address)
        .execute();
  }

  /** How to get at it, if mail is fetched. */
  public Optional<MailboxAccess> access(DSLContext tx) {
    return tx.selectFrom(MAILBOX_ACCESS).fetchOptional(MailboxStore::read);
  }

  /** The sealed password. */
  public Optional<byte[]> password(DSLContext tx) {
    return tx.select(MAILBOX_ACCESS.PASSWORD)
        .from(MAILBOX_ACCESS)
        .fetchOptional(MAILBOX_ACCESS.PASSWORD);
  }

  /** Fetches from here from now on; what lies there already stays untouched. */
  public void setAccess(DSLContext tx, Account account, byte[] password, Instant now) {
    tx.deleteFrom(MAILBOX_ACCESS).execute();
    tx.insertInto(MAILBOX_ACCESS)
        .set(MAILBOX_ACCESS.HOST, account.host())
        .set(MAILBOX_ACCESS.PORT, account.port())
        .set(MAILBOX_ACCESS.SECURITY, account.security().text())
        .set(MAILBOX_ACCESS.LOGIN, account.login())
        .set(MAILBOX_ACCESS.PASSWORD, password)
        .set(MAILBOX_ACCESS.FOLDER, account.folder())
        .set(MAILBOX_ACCESS.SINCE, now)
        .set(MAILBOX_ACCESS.NEXT_LOOK_AT, now)
        .execute();
  }

  /** Another password for the same mailbox. */
  public void setPassword(DSLContext tx, byte[] password) {
    tx.update(MAILBOX_ACCESS).set(MAILBOX_ACCESS.PASSWORD, password).execute();
  }

  /** Fetches no more. */
  public void removeAccess(DSLContext tx) {
    tx.deleteFrom(MAILBOX_ACCESS).execute();
  }

  /** Forgets everything about it. */
  public void remove(DSLContext tx) {
    removeAccess(tx);
    removeHook(tx);
    tx.deleteFrom(MAILBOX).execute();
  }

  /** Takes the next look, if it is time for one; nobody else does until then. */
  public Optional<MailboxAccess> claim(DSLContext tx, Instant now, Instant until) {
    return tx.update(MAILBOX_ACCESS)
        .set(MAILBOX_ACCESS.NEXT_LOOK_AT, until)
        .where(MAILBOX_ACCESS.NEXT_LOOK_AT.le(now))
        .returning()
        .fetchOptional(MailboxStore::read);
  }

  /** Goes on behind a mail. */
  public void moveTo(DSLContext tx, Cursor cursor) {
    tx.update(MAILBOX_ACCESS)
        .set(MAILBOX_ACCESS.UID_VALIDITY, cursor.uidValidity())
        .set(MAILBOX_ACCESS.LAST_UID, cursor.lastUid())
        .execute();
  }

  /** How a look went, and when the next one is due. */
  public void looked(DSLContext tx, Instant at, @Nullable String problem, Instant next) {
    var shown =
        problem == null || problem.length() <= PROBLEM ? problem : problem.substring(0, PROBLEM);
    tx.update(MAILBOX_ACCESS)
        .set(MAILBOX_ACCESS.LOOKED_AT, at)
        .set(MAILBOX_ACCESS.PROBLEM, shown)
        .set(MAILBOX_ACCESS.NEXT_LOOK_AT, next)
        .execute();
  }

  /** The sealed secret of the program that posts mails, if there is one. */
  public Optional<byte[]> hook(DSLContext tx) {
    return tx.select(MAIL_HOOK.SECRET).from(MAIL_HOOK).fetchOptional(MAIL_HOOK.SECRET);
  }

  /** Sets the secret; an earlier one counts no more. */
  public void setHook(DSLContext tx, byte[] secret, Instant now) {
    removeHook(tx);
    tx.insertInto(MAIL_HOOK).set(MAIL_HOOK.SECRET, secret).set(MAIL_HOOK.CREATED_AT, now).execute();
  }

  /** Takes no more mails from a program. */
  public void removeHook(DSLContext tx) {
    tx.deleteFrom(MAIL_HOOK).execute();
  }

  private static MailboxAccess read(Record record) {
    var row = record.into(MAILBOX_ACCESS);
    return new MailboxAccess(
        new Account(
            row.getHost(),
            row.getPort(),
            MailboxAccess.Security.of(row.getSecurity()),
            row.getLogin(),
            row.getFolder()),
        row.getSince(),
        new Cursor(row.getUidValidity(), row.getLastUid()),
        new MailboxAccess.State(row.getLookedAt(), row.getProblem()));
  }
}
