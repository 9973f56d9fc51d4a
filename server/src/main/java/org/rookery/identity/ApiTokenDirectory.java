package org.rookery.identity;

import static org.rookery.schema.identity.Tables.API_TOKEN_KEY;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** From the hash of a token's secret to the token. A rotated token has two keys for a while. */
@Component
class ApiTokenDirectory {
  private final Database database;

  ApiTokenDirectory(Database database) {
    this.database = database;
  }

  /** Which token a secret belongs to. */
  record Key(WorkspaceId workspace, TokenId token) {}

  void add(DSLContext tx, Key key, String secret) {
    tx.insertInto(API_TOKEN_KEY)
        .set(API_TOKEN_KEY.TOKEN_HASH, SecretText.hash(secret))
        .set(API_TOKEN_KEY.WORKSPACE_ID, key.workspace().value())
        .set(API_TOKEN_KEY.TOKEN_ID, key.token().value())
        .execute();
  }

  Optional<Key> find(String secret, Instant now) {
    return database.directory(
        tx ->
            tx.selectFrom(API_TOKEN_KEY)
                .where(API_TOKEN_KEY.TOKEN_HASH.eq(SecretText.hash(secret)))
                .and(API_TOKEN_KEY.VALID_UNTIL.isNull().or(API_TOKEN_KEY.VALID_UNTIL.gt(now)))
                .fetchOptional(
                    row ->
                        new Key(
                            new WorkspaceId(row.getWorkspaceId()), new TokenId(row.getTokenId()))));
  }

  /** Lets the token's present secrets work until then and no longer. */
  void limit(DSLContext tx, TokenId token, Instant until) {
    tx.update(API_TOKEN_KEY)
        .set(API_TOKEN_KEY.VALID_UNTIL, until)
        .where(API_TOKEN_KEY.TOKEN_ID.eq(token.value()))
        .and(API_TOKEN_KEY.VALID_UNTIL.isNull().or(API_TOKEN_KEY.VALID_UNTIL.gt(until)))
        .execute();
  }

  void remove(DSLContext tx, TokenId token) {
    tx.deleteFrom(API_TOKEN_KEY).where(API_TOKEN_KEY.TOKEN_ID.eq(token.value())).execute();
  }
}
