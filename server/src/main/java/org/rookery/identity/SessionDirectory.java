package org.rookery.identity;

import static org.rookery.schema.identity.Tables.SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rookery.platform.db.Database;
import org.springframework.stereotype.Component;

/** From the hash of a cookie to the signed-in login. Survives a restart of the server. */
@Component
class SessionDirectory {
  /** Without a request for so long, a session ends. */
  static final Duration IDLE = Duration.ofHours(12);

  /** Longer than this no session lives, however busy. */
  static final Duration ABSOLUTE = Duration.ofDays(30);

  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final Database database;
  private final LoginDirectory logins;

  SessionDirectory(Database database, LoginDirectory logins) {
    this.database = database;
    this.logins = logins;
  }

  /** Opens a session, and notes at the login when it was. */
  void open(BrowserSession session, String secret) {
    database.directory(
        tx -> {
          logins.signedIn(tx, session.login(), session.createdAt());
          return tx.insertInto(SESSION)
              .set(SESSION.SESSION_ID, session.id().value())
              .set(SESSION.TOKEN_HASH, SecretText.hash(secret))
              .set(SESSION.LOGIN_ID, session.login().value())
              .set(SESSION.CREATED_AT, session.createdAt())
              .set(SESSION.LAST_SEEN_AT, session.lastSeenAt())
              .set(SESSION.IP, session.ip())
              .set(SESSION.USER_AGENT, session.userAgent())
              .execute();
        });
  }

  /**
   * Sets a new password, ends the login's other sessions unless they are to be kept, and does this
   * in the same transaction.
   */
  void changePassword(
      BrowserSession session, String hash, boolean keepOthers, Consumer<DSLContext> more) {
    database.directory(
        tx -> {
          logins.setPassword(tx, session.login(), hash, false);
          PasswordResetDirectory.close(tx, session.login());
          more.accept(tx);
          return keepOthers
              ? 0
              : tx.deleteFrom(SESSION)
                  .where(SESSION.LOGIN_ID.eq(session.login().value()))
                  .and(SESSION.SESSION_ID.ne(session.id().value()))
                  .execute();
        });
  }

  /** The living session of this cookie; notes once a minute that it was seen. */
  Optional<BrowserSession> find(String secret, Instant now) {
    return database.directory(
        tx -> {
          var session =
              tx.selectFrom(SESSION)
                  .where(SESSION.TOKEN_HASH.eq(SecretText.hash(secret)))
                  .and(SESSION.LAST_SEEN_AT.gt(now.minus(IDLE)))
                  .and(SESSION.CREATED_AT.gt(now.minus(ABSOLUTE)))
                  .fetchOptional(SessionDirectory::read);
          session
              .filter(it -> it.lastSeenAt().isBefore(now.minus(SEEN_EVERY)))
              .ifPresent(
                  it ->
                      tx.update(SESSION)
                          .set(SESSION.LAST_SEEN_AT, now)
                          .where(SESSION.SESSION_ID.eq(it.id().value()))
                          .execute());
          return session;
        });
  }

  List<BrowserSession> of(LoginId login, Instant now) {
    return database.directory(
        tx ->
            tx.selectFrom(SESSION)
                .where(SESSION.LOGIN_ID.eq(login.value()))
                .and(SESSION.LAST_SEEN_AT.gt(now.minus(IDLE)))
                .and(SESSION.CREATED_AT.gt(now.minus(ABSOLUTE)))
                .orderBy(SESSION.LAST_SEEN_AT.desc())
                .fetch(SessionDirectory::read));
  }

  /** Ends one session of this login; false if it has no such session. */
  boolean end(LoginId login, SessionId id) {
    return database.directory(
        tx ->
            tx.deleteFrom(SESSION)
                    .where(SESSION.LOGIN_ID.eq(login.value()))
                    .and(SESSION.SESSION_ID.eq(id.value()))
                    .execute()
                == 1);
  }

  void endAll(DSLContext tx, LoginId login) {
    tx.deleteFrom(SESSION).where(SESSION.LOGIN_ID.eq(login.value())).execute();
  }

  /** Removes what has ended by itself. */
  int forget(Instant now) {
    return database.directory(
        tx ->
            tx.deleteFrom(SESSION)
                .where(
                    SESSION
                        .LAST_SEEN_AT
                        .le(now.minus(IDLE))
                        .or(SESSION.CREATED_AT.le(now.minus(ABSOLUTE))))
                .execute());
  }

  private static BrowserSession read(Record row) {
    return new BrowserSession(
        new SessionId(row.get(SESSION.SESSION_ID)),
        new LoginId(row.get(SESSION.LOGIN_ID)),
        row.get(SESSION.CREATED_AT),
        row.get(SESSION.LAST_SEEN_AT),
        row.get(SESSION.IP),
        row.get(SESSION.USER_AGENT));
  }
}
