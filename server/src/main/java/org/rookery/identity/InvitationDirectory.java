package org.rookery.identity;

import static org.rookery.schema.identity.Tables.INVITATION;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** From the hash of an invitation link to the member it is for. */
@Component
class InvitationDirectory {
  private final Database database;

  InvitationDirectory(Database database) {
    this.database = database;
  }

  /** An open invitation. */
  record Invitation(Place place, MemberId member, LoginId login, Instant expiresAt) {}

  void add(DSLContext tx, String secret, Invitation invitation) {
    tx.insertInto(INVITATION)
        .set(INVITATION.TOKEN_HASH, SecretText.hash(secret))
        .set(INVITATION.LEVEL, invitation.place().level())
        .set(INVITATION.PLACE, invitation.place().key())
        .set(INVITATION.MEMBER_ID, invitation.member().value())
        .set(INVITATION.LOGIN_ID, invitation.login().value())
        .set(INVITATION.EXPIRES_AT, invitation.expiresAt())
        .execute();
  }

  Optional<Invitation> find(String secret, Instant now) {
    return database.directory(
        tx ->
            tx.selectFrom(INVITATION)
                .where(INVITATION.TOKEN_HASH.eq(SecretText.hash(secret)))
                .and(INVITATION.EXPIRES_AT.gt(now))
                .fetchOptional(
                    row ->
                        new Invitation(
                            Place.of(row.getLevel(), row.getPlace()),
                            new MemberId(row.getMemberId()),
                            new LoginId(row.getLoginId()),
                            row.getExpiresAt())));
  }

  /** Uses up all invitations of a member; false if there was none left. */
  boolean use(DSLContext tx, MemberId member) {
    return tx.deleteFrom(INVITATION).where(INVITATION.MEMBER_ID.eq(member.value())).execute() > 0;
  }
}
