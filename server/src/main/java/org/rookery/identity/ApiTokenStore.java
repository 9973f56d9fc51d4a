package org.rookery.identity;

import static org.rookery.schema.identity.Tables.API_TOKEN;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Rows of {@code identity.api_token}. */
@Component
class ApiTokenStore {

  void insert(DSLContext tx, ApiToken token) {
    tx.insertInto(API_TOKEN)
        .set(API_TOKEN.WORKSPACE_ID, token.workspace().value())
        .set(API_TOKEN.TOKEN_ID, token.id().value())
        .set(API_TOKEN.NAME, token.name())
        .set(API_TOKEN.HINT, token.hint())
        .set(API_TOKEN.SCOPES, token.scopes().toArray(String[]::new))
        .set(API_TOKEN.IP_ALLOW, token.ipAllow().toArray(String[]::new))
        .set(API_TOKEN.CREATED_BY, token.createdBy().value())
        .set(API_TOKEN.CREATED_AT, token.createdAt())
        .set(API_TOKEN.EXPIRES_AT, token.expiresAt())
        .execute();
  }

  int count(DSLContext tx, WorkspaceId workspace) {
    return tx.fetchCount(API_TOKEN, API_TOKEN.WORKSPACE_ID.eq(workspace.value()));
  }

  List<ApiToken> all(DSLContext tx, WorkspaceId workspace) {
    return tx.selectFrom(API_TOKEN)
        .where(API_TOKEN.WORKSPACE_ID.eq(workspace.value()))
        .orderBy(API_TOKEN.TOKEN_ID.desc())
        .fetch(ApiTokenStore::read);
  }

  Optional<ApiToken> find(DSLContext tx, WorkspaceId workspace, TokenId id) {
    return tx.selectFrom(API_TOKEN)
        .where(API_TOKEN.WORKSPACE_ID.eq(workspace.value()))
        .and(API_TOKEN.TOKEN_ID.eq(id.value()))
        .fetchOptional(ApiTokenStore::read);
  }

  void used(DSLContext tx, ApiToken token, Instant now, String ip) {
    tx.update(API_TOKEN)
        .set(API_TOKEN.LAST_USED_AT, now)
        .set(API_TOKEN.LAST_IP, ip)
        .where(API_TOKEN.WORKSPACE_ID.eq(token.workspace().value()))
        .and(API_TOKEN.TOKEN_ID.eq(token.id().value()))
        .execute();
  }

  void setHint(DSLContext tx, ApiToken token, String hint) {
    tx.update(API_TOKEN)
        .set(API_TOKEN.HINT, hint)
        .set(API_TOKEN.VERSION, API_TOKEN.VERSION.plus(1))
        .where(API_TOKEN.WORKSPACE_ID.eq(token.workspace().value()))
        .and(API_TOKEN.TOKEN_ID.eq(token.id().value()))
        .execute();
  }

  boolean delete(DSLContext tx, WorkspaceId workspace, TokenId id) {
    return tx.deleteFrom(API_TOKEN)
            .where(API_TOKEN.WORKSPACE_ID.eq(workspace.value()))
            .and(API_TOKEN.TOKEN_ID.eq(id.value()))
            .execute()
        == 1;
  }

  private static ApiToken read(Record row) {
    return new ApiToken(
        new WorkspaceId(row.get(API_TOKEN.WORKSPACE_ID)),
        new TokenId(row.get(API_TOKEN.TOKEN_ID)),
        row.get(API_TOKEN.NAME),
        row.get(API_TOKEN.HINT),
        new TreeSet<>(Arrays.asList(row.get(API_TOKEN.SCOPES))),
        List.of(row.get(API_TOKEN.IP_ALLOW)),
        new MemberId(row.get(API_TOKEN.CREATED_BY)),
        row.get(API_TOKEN.CREATED_AT),
        row.get(API_TOKEN.EXPIRES_AT),
        row.get(API_TOKEN.LAST_USED_AT),
        row.get(API_TOKEN.LAST_IP));
  }
}
