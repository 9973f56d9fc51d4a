package org.rookery.identity;

import static org.rookery.schema.identity.Tables.PASSWORD_RESET;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.rookery.platform.db.Database;
import org.springframework.stereotype.Component;

/** From the hash of a link to the login that may choose a new password. */
@Component
class PasswordResetDirectory {
  private final Database database;

  PasswordResetDirectory(Database database) {
    this.database = database;
  }

  /** Opens a way, and does this in the same transaction. */
  void open(LoginId login, String secret, Instant expiresAt, Consumer<DSLContext> more) {
    database.directory(
        tx -> {
          more.accept(tx);
          return tx.insertInto(PASSWORD_RESET)
              .set(PASSWORD_RESET.TOKEN_HASH, SecretText.hash(secret))
              .set(PASSWORD_RESET.LOGIN_ID, login.value())
              .set(PASSWORD_RESET.EXPIRES_AT, expiresAt)
              .execute();
        });
  }

  /** The login of an open way. */
  Optional<LoginId> find(String secret, Instant now) {
    return database.directory(
        tx ->
            tx.select(PASSWORD_RESET.LOGIN_ID)
                .from(PASSWORD_RESET)
                .where(PASSWORD_RESET.TOKEN_HASH.eq(SecretText.hash(secret)))
                .and(PASSWORD_RESET.EXPIRES_AT.gt(now))
                .fetchOptional(row -> new LoginId(row.value1())));
  }

  /**
   * Uses a way up, closes all others of the login and does this in the same transaction; false if
   * somebody was faster.
   */
  boolean use(LoginId login, String secret, Consumer<DSLContext> more) {
    return database.directory(
        tx -> {
          var used =
              tx.deleteFrom(PASSWORD_RESET)
                  .where(PASSWORD_RESET.TOKEN_HASH.eq(SecretText.hash(secret)))
                  .execute();
          if (used == 0) {
            return false;
          }
          close(tx, login);
          more.accept(tx);
          return true;
        });
  }

  /** Closes all ways of a login, because its password is known again. */
  static void close(DSLContext tx, LoginId login) {
    tx.deleteFrom(PASSWORD_RESET).where(PASSWORD_RESET.LOGIN_ID.eq(login.value())).execute();
  }

  /** Removes ways that are closed by time. */
  int forget(Instant now) {
    return database.directory(
        tx -> tx.deleteFrom(PASSWORD_RESET).where(PASSWORD_RESET.EXPIRES_AT.le(now)).execute());
  }
}
