package org.rookery.identity;

import static org.rookery.schema.identity.Tables.FORMER_PASSWORD;
import static org.rookery.schema.identity.Tables.LOGIN;
import static org.rookery.schema.identity.Tables.MEMBERSHIP;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** From an e-mail address to logins, and from a login to the places where it is a member. */
@Component
class LoginDirectory {
  private static final int REMEMBERED_PASSWORDS = 5;

  private final Database database;

  LoginDirectory(Database database) {
    this.database = database;
  }

  /** Where a login is a member, and as whom. */
  record Membership(Place place, MemberId member) {}

  List<Login> byEmail(String email) {
    return database.directory(
        tx -> tx.selectFrom(LOGIN).where(LOGIN.EMAIL.eq(email)).fetch(LoginDirectory::read));
  }

  Optional<Login> find(LoginId id) {
    return database.directory(tx -> find(tx, id));
  }

  static Optional<Login> find(DSLContext tx, LoginId id) {
    return tx.selectFrom(LOGIN)
        .where(LOGIN.LOGIN_ID.eq(id.value()))
        .fetchOptional(LoginDirectory::read);
  }

  /** The login of this realm and address, made without a password if it is new. */
  Login findOrAdd(
      DSLContext tx, LoginId fresh, UUID realm, String email, String name, Instant now) {
    tx.insertInto(LOGIN)
        .set(LOGIN.LOGIN_ID, fresh.value())
        .set(LOGIN.REALM, realm)
        .set(LOGIN.EMAIL, email)
        .set(LOGIN.NAME, name)
        .set(LOGIN.CREATED_AT, now)
        .onConflictDoNothing()
        .execute();
    return tx.selectFrom(LOGIN)
        .where(LOGIN.REALM.eq(realm))
        .and(LOGIN.EMAIL.eq(email))
        .fetchSingle(LoginDirectory::read);
  }

  void setPassword(DSLContext tx, LoginId id, String hash, boolean mustChange) {
    tx.update(LOGIN)
        .set(LOGIN.PASSWORD_HASH, hash)
        .set(LOGIN.MUST_CHANGE_PASSWORD, mustChange)
        .set(LOGIN.VERSION, LOGIN.VERSION.plus(1))
        .where(LOGIN.LOGIN_ID.eq(id.value()))
        .execute();
    tx.insertInto(FORMER_PASSWORD)
        .set(FORMER_PASSWORD.LOGIN_ID, id.value())
        .set(FORMER_PASSWORD.PASSWORD_HASH, hash)
        .execute();
    var kept =
        tx.select(FORMER_PASSWORD.POSITION)
            .from(FORMER_PASSWORD)
            .where(FORMER_PASSWORD.LOGIN_ID.eq(id.value()))
            .orderBy(FORMER_PASSWORD.POSITION.desc())
            .limit(REMEMBERED_PASSWORDS)
            .fetch(FORMER_PASSWORD.POSITION);
    tx.deleteFrom(FORMER_PASSWORD)
        .where(FORMER_PASSWORD.LOGIN_ID.eq(id.value()))
        .and(FORMER_PASSWORD.POSITION.notIn(kept))
        .execute();
  }

  /** Hashes of the last passwords, the present one among them. */
  List<String> lastPasswords(LoginId id) {
    return database.directory(
        tx ->
            tx.select(FORMER_PASSWORD.PASSWORD_HASH)
                .from(FORMER_PASSWORD)
                .where(FORMER_PASSWORD.LOGIN_ID.eq(id.value()))
                .fetch(FORMER_PASSWORD.PASSWORD_HASH));
  }

  /** Writes what people may change about themselves; null if the version is no longer this. */
  @Nullable Login change(
      LoginId id, long version, String name, @Nullable String phone, String locale, String zone) {
    return database.directory(
        tx ->
            tx.update(LOGIN)
                .set(LOGIN.NAME, name)
                .set(LOGIN.PHONE, phone)
                .set(LOGIN.LOCALE, locale)
                .set(LOGIN.TIME_ZONE, zone)
                .set(LOGIN.VERSION, LOGIN.VERSION.plus(1))
                .where(LOGIN.LOGIN_ID.eq(id.value()))
                .and(LOGIN.VERSION.eq(version))
                .returning()
                .fetchOptional(LoginDirectory::read)
                .orElse(null));
  }

  void signedIn(DSLContext tx, LoginId id, Instant now) {
    tx.update(LOGIN).set(LOGIN.LAST_SIGN_IN_AT, now).where(LOGIN.LOGIN_ID.eq(id.value())).execute();
  }

  List<Membership> memberships(LoginId id) {
    return database.directory(
        tx ->
            tx.selectFrom(MEMBERSHIP)
                .where(MEMBERSHIP.LOGIN_ID.eq(id.value()))
                .orderBy(MEMBERSHIP.LEVEL, MEMBERSHIP.PLACE)
                .fetch(
                    row ->
                        new Membership(
                            Place.of(row.getLevel(), row.getPlace()),
                            new MemberId(row.getMemberId()))));
  }

  void addMembership(DSLContext tx, LoginId id, Place place, MemberId member) {
    tx.insertInto(MEMBERSHIP)
        .set(MEMBERSHIP.LOGIN_ID, id.value())
        .set(MEMBERSHIP.LEVEL, place.level())
        .set(MEMBERSHIP.PLACE, place.key())
        .set(MEMBERSHIP.MEMBER_ID, member.value())
        .execute();
  }

  void removeMembership(DSLContext tx, LoginId id, Place place) {
    tx.deleteFrom(MEMBERSHIP)
        .where(MEMBERSHIP.LOGIN_ID.eq(id.value()))
        .and(MEMBERSHIP.PLACE.eq(place.key()))
        .execute();
  }

  private static Login read(Record row) {
    return new Login(
        new LoginId(row.get(LOGIN.LOGIN_ID)),
        row.get(LOGIN.REALM),
        row.get(LOGIN.EMAIL),
        row.get(LOGIN.NAME),
        row.get(LOGIN.PHONE),
        row.get(LOGIN.LOCALE),
        row.get(LOGIN.TIME_ZONE),
        row.get(LOGIN.PASSWORD_HASH),
        row.get(LOGIN.MUST_CHANGE_PASSWORD),
        row.get(LOGIN.LAST_SIGN_IN_AT),
        row.get(LOGIN.VERSION));
  }
}
