package org.rookery.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.platform.db.Database;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.id.Ids;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.WorkspaceId;
import org.rookery.tenancy.Workspaces;
import org.springframework.stereotype.Component;

/** Issues, rotates, revokes and recognises the API tokens of workspaces. */
@Component
public class ApiTokens {
  private static final String PREFIX = "rk_live_";
  private static final int LIMIT = 50;
  private static final Duration LONGEST_LIFE = Duration.ofDays(366);
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(3);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final Database database;
  private final ApiTokenStore store;
  private final ApiTokenDirectory keys;
  private final MemberStore members;
  private final Roles roles;
  private final Workspaces workspaces;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;

  ApiTokens(
      Database database,
      ApiTokenStore store,
      ApiTokenDirectory keys,
      MemberStore members,
      Roles roles,
      Workspaces workspaces,
      AuditLog audit,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.keys = keys;
    this.members = members;
    this.roles = roles;
    this.workspaces = workspaces;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** The tokens of a workspace, newest first. */
  public List<ApiToken> in(WorkspaceId workspace) {
    return database.inTransaction(workspace, tx -> store.all(tx, workspace));
  }

  /** Issues a token on behalf of a member, who stands for it from then on. */
  public TokenOutcome issue(
      Authority by, MemberId creator, WorkspaceId workspace, NewApiToken wanted) {
    var problems = problems(wanted);
    if (!problems.isEmpty()) {
      return new TokenOutcome.Invalid(problems);
    }
    var lacking = by.lacking(TokenScopes.permissions(wanted.scopes()));
    if (lacking.isPresent()) {
      return new TokenOutcome.CannotGrant(lacking.get());
    }
    return database.inTransaction(workspace, tx -> issue(tx, by, creator, workspace, wanted));
  }

  private List<FieldProblem> problems(NewApiToken wanted) {
    var problems = new ArrayList<FieldProblem>();
    if (wanted.scopes().isEmpty() || !TokenScopes.all().containsAll(wanted.scopes())) {
      problems.add(
          new FieldProblem("scopes", "unknown_scope", "Choose from the scopes there are."));
    }
    var now = clock.instant();
    var expiry = wanted.expiresAt();
    if (expiry != null && (!expiry.isAfter(now) || expiry.isAfter(now.plus(LONGEST_LIFE)))) {
      problems.add(
          new FieldProblem(
              "expiresAt", "out_of_range", "Between now and a year from now, or none."));
    }
    for (var i = 0; i < wanted.ipAllow().size(); i++) {
      if (AddressRange.parse(wanted.ipAllow().get(i)).isEmpty()) {
        problems.add(
            new FieldProblem(
                "ipAllow[" + i + "]",
                "invalid_cidr",
                "An address or a block like 203.0.113.0/24."));
      }
    }
    return problems;
  }

  private TokenOutcome issue(
      DSLContext tx, Authority by, MemberId creator, WorkspaceId workspace, NewApiToken wanted) {
    workspaces.lock(tx, workspace); // two at once must not both be the fiftieth
    if (store.count(tx, workspace) >= LIMIT) {
      return new TokenOutcome.TooMany(LIMIT);
    }
    var secret = PREFIX + SecretText.next();
    var token =
        new ApiToken(
            workspace,
            new TokenId(ids.next()),
            wanted.name(),
            hint(secret),
            new TreeSet<>(wanted.scopes()),
            wanted.ipAllow(),
            creator,
            clock.instant(),
            wanted.expiresAt(),
            null,
            null);
    store.insert(tx, token);
    keys.add(tx, new ApiTokenDirectory.Key(workspace, token.id()), secret);
    tell(tx, by, "api_token.created", token);
    return new TokenOutcome.Issued(token, secret);
  }

  /** Gives a token a new secret; the old one works for {@code overlap} longer, at most 72 hours. */
  public TokenOutcome rotate(Authority by, WorkspaceId workspace, TokenId id, Duration overlap) {
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      return new TokenOutcome.Invalid(
          List.of(new FieldProblem("overlapHours", "out_of_range", "Between 0 and 72 hours.")));
    }
    return database.inTransaction(
        workspace,
        tx -> {
          var token = store.find(tx, workspace, id);
          if (token.isEmpty()) {
            return new TokenOutcome.Missing();
          }
          var lacking = by.lacking(TokenScopes.permissions(token.get().scopes()));
          if (lacking.isPresent()) {
            return new TokenOutcome.CannotGrant(lacking.get());
          }
          var secret = PREFIX + SecretText.next();
          keys.limit(tx, id, clock.instant().plus(overlap));
          keys.add(tx, new ApiTokenDirectory.Key(workspace, id), secret);
          store.setHint(tx, token.get(), hint(secret));
          tell(tx, by, "api_token.rotated", token.get());
          return new TokenOutcome.Issued(store.find(tx, workspace, id).orElseThrow(), secret);
        });
  }

  /** Ends a token at once; false if there is no such token here. */
  public boolean revoke(Authority by, WorkspaceId workspace, TokenId id) {
    return database.inTransaction(
        workspace,
        tx -> {
          var token = store.find(tx, workspace, id);
          token.ifPresent(
              found -> {
                keys.remove(tx, id);
                store.delete(tx, workspace, id);
                tell(tx, by, "api_token.revoked", found);
              });
          return token.isPresent();
        });
  }

  private void tell(DSLContext tx, Authority by, String action, ApiToken token) {
    audit.append(
        tx,
        new Place.OfWorkspace(token.workspace()),
        AuditEvent.ok(by.actor(), action, "api_token", token.id().text(), token.name()));
  }

  /** What a presented secret turned out to be. */
  public sealed interface Recognition {
    /** A living token and what it may now, its creator's role being what it is. */
    record Known(ApiToken token, Set<String> permissions, Visibility visibility)
        implements Recognition {}

    /** Unknown, revoked, or its creator is no longer an active member. */
    record Unknown() implements Recognition {}

    /** Its time is over. */
    record Expired() implements Recognition {}

    /** It may not be used from this address. */
    record AddressRefused() implements Recognition {}
  }

  /** Finds out what a secret may do, presented from this address. */
  public Recognition recognise(String secret, String ip) {
    var now = clock.instant();
    var key =
        secret.startsWith(PREFIX)
            ? keys.find(secret, now)
            : Optional.<ApiTokenDirectory.Key>empty();
    return key.map(it -> database.inTransaction(it.workspace(), tx -> recognise(tx, it, ip, now)))
        .orElseGet(Recognition.Unknown::new);
  }

  private Recognition recognise(DSLContext tx, ApiTokenDirectory.Key key, String ip, Instant now) {
    var place = new Place.OfWorkspace(key.workspace());
    var token = store.find(tx, key.workspace(), key.token());
    var creator = token.flatMap(it -> members.find(tx, place, it.createdBy()));
    if (creator.isEmpty() || creator.get().status() != Member.Status.ACTIVE) {
      return new Recognition.Unknown();
    }
    var found = token.orElseThrow();
    if (found.expiresAt() != null && !found.expiresAt().isAfter(now)) {
      return new Recognition.Expired();
    }
    if (!found.ipAllow().isEmpty()
        && found.ipAllow().stream().noneMatch(range -> covers(range, ip))) {
      return new Recognition.AddressRefused();
    }
    if (found.lastUsedAt() == null || found.lastUsedAt().isBefore(now.minus(SEEN_EVERY))) {
      store.used(tx, found, now, ip);
    }
    var may = TokenScopes.permissions(found.scopes());
    var role = roles.find(tx, place, creator.get().role());
    may.retainAll(role.map(Role::permissions).orElse(Set.of()));
    var visibility = Visibility.of(creator.get().leadVisibility());
    return new Recognition.Known(
        found, may, role.map(Role::visibility).orElse(Visibility.ASSIGNED).narrower(visibility));
  }

  private static boolean covers(String range, String ip) {
    return AddressRange.parse(range).map(it -> it.contains(ip)).orElse(false);
  }

  private static String hint(String secret) {
    return secret.substring(secret.length() - 4);
  }
}
