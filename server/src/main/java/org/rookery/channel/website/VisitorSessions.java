package org.rookery.channel.website;

import static org.rookery.schema.channel.Tables.REFRESH_KEY;
import static org.rookery.schema.channel.Tables.SESSION_TOKEN;
import static org.rookery.schema.channel.Tables.VISITOR;
import static org.rookery.schema.channel.Tables.VISITOR_SESSION;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.ChannelKind;
import org.rookery.channel.Inbound;
import org.rookery.channel.WebsiteBot;
import org.rookery.message.BotId;
import org.rookery.platform.db.Database;
import org.rookery.platform.events.EventLog;
import org.rookery.platform.id.Ids;
import org.rookery.platform.json.Json;
import org.rookery.schema.channel.tables.records.VisitorSessionRecord;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Sessions of visitors and their refresh tokens.
 *
 * <pre>
 * a refresh token   first use       → a new one; the old one stays good for 60 s, because tabs race
 *                   within 60 s     → a further new one
 *                   later           → stolen or lost: the whole family ends
 *                   idle for 30 d   → over
 * </pre>
 */
@Component
class VisitorSessions {
  private static final Duration GRACE = Duration.ofSeconds(60);
  private static final Duration IDLE = Duration.ofDays(30);
  private static final int TOKEN_BYTES = 32;

  /** The contact's attribute under which the customer's own system knows the person. */
  private static final String EXTERNAL_ID = "external_user_id";

  private final Database database;
  private final RefreshTokenDirectory directory;
  private final AccessTokens accessTokens;
  private final EventLog events;
  private final Ids ids;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Cache<VisitorSessionId, Boolean> living =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofSeconds(10)).build();
  private final Cache<VisitorSessionId, Inbound.Profile> profiles =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofMinutes(15)).build();

  VisitorSessions(
      Database database,
      RefreshTokenDirectory directory,
      AccessTokens accessTokens,
      EventLog events,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.accessTokens = accessTokens;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** What a session gets: who it is, and both tokens. */
  record Opened(VisitorToken token, String accessToken, String refreshToken) {}

  /** Circumstances of a session. */
  record Visit(
      String origin,
      String address,
      @Nullable String locale,
      @Nullable String timezone,
      Map<String, Object> page,
      Map<String, Object> profile) {}

  /** Opens a session for a new visitor, or for the one the customer's site vouches for. */
  Opened open(WebsiteBot bot, Visit visit, @Nullable String subject) {
    return database.inTransaction(
        bot.workspace(),
        tx -> {
          var visitor = visitor(tx, bot, subject, visit.profile());
          var session = session(tx, bot, visitor, visit);
          return tokens(tx, token(bot, session, visitor, visit.origin()));
        });
  }

  /** Goes on with a session; empty when its token is unknown, too old, or was used before. */
  Optional<Opened> refresh(String refreshToken, String origin) {
    var hash = hash(refreshToken);
    return directory
        .workspaceOf(hash)
        .flatMap(
            workspace ->
                database.inTransaction(workspace, tx -> refresh(tx, workspace, hash, origin)));
  }

  /** Makes a session another, known visitor's; the visitor it was, if that was a stranger. */
  Opened identify(WebsiteBot bot, VisitorToken token, String subject, Map<String, Object> profile) {
    return database.inTransaction(
        bot.workspace(),
        tx -> {
          var visitor =
              known(tx, bot, subject)
                  .orElseGet(() -> vouch(tx, bot, token.visitor(), subject, profile));
          tx.update(VISITOR_SESSION)
              .set(VISITOR_SESSION.VISITOR_ID, visitor.value())
              .set(VISITOR_SESSION.VERSION, VISITOR_SESSION.VERSION.plus(1))
              .where(VISITOR_SESSION.WORKSPACE_ID.eq(bot.workspace().value()))
              .and(VISITOR_SESSION.ID.eq(token.session().value()))
              .execute();
          profiles.invalidate(token.session());
          identified(tx, bot, token.visitor(), visitor, subject);
          return tokens(
              tx,
              VisitorToken.of(
                  token.workspace(),
                  token.bot(),
                  token.session(),
                  visitor,
                  token.channel(),
                  token.origin(),
                  accessTokens.expiry()));
        });
  }

  /** Ends a session and all its tokens. */
  void end(WorkspaceId workspace, VisitorSessionId session) {
    database.run(workspace, tx -> end(tx, workspace, session.value()));
    living.put(session, false);
  }

  /** Whether the session has not ended; a few seconds late on other nodes. */
  boolean lives(VisitorToken token) {
    return Boolean.TRUE.equals(
        living.get(
            token.session(),
            _ -> database.inTransaction(token.workspace(), tx -> find(tx, token).isPresent())));
  }

  /** What a turn may know about the visitor of this session. */
  Inbound.Profile profile(VisitorToken token) {
    return profiles.get(
        token.session(),
        _ -> database.inTransaction(token.workspace(), tx -> readProfile(tx, token)));
  }

  private Inbound.Profile readProfile(DSLContext tx, VisitorToken token) {
    var session = find(tx, token);
    var facts = new LinkedHashMap<String, Object>();
    session.ifPresent(
        row -> {
          facts.putAll(object(row.getPage()));
          put(facts, "locale", row.getLocale());
          put(facts, "timezone", row.getTimezone());
        });
    var attributes = new LinkedHashMap<String, Object>();
    tx.selectFrom(VISITOR)
        .where(VISITOR.WORKSPACE_ID.eq(token.workspace().value()))
        .and(VISITOR.BOT_ID.eq(token.bot().value()))
        .and(VISITOR.ID.eq(token.visitor().value()))
        .fetchOptional()
        .ifPresent(
            row -> {
              attributes.putAll(object(row.getProfile()));
              attributes.remove(EXTERNAL_ID);
              put(attributes, EXTERNAL_ID, row.getSubject());
            });
    session.ifPresent(row -> put(attributes, "timezone", row.getTimezone()));
    return new Inbound.Profile(attributes, facts);
  }

  private Optional<VisitorSessionRecord> find(DSLContext tx, VisitorToken token) {
    return tx.selectFrom(VISITOR_SESSION)
        .where(VISITOR_SESSION.WORKSPACE_ID.eq(token.workspace().value()))
        .and(VISITOR_SESSION.ID.eq(token.session().value()))
        .and(VISITOR_SESSION.ENDED_AT.isNull())
        .fetchOptional();
  }

  private Optional<Opened> refresh(
      DSLContext tx, WorkspaceId workspace, String hash, String origin) {
    var now = clock.instant();
    var row =
        tx.selectFrom(SESSION_TOKEN)
            .where(SESSION_TOKEN.WORKSPACE_ID.eq(workspace.value()))
            .and(SESSION_TOKEN.HASH.eq(hash))
            .forUpdate()
            .fetchOne();
    if (row == null) {
      return Optional.empty();
    }
    var replacedAt = row.getReplacedAt();
    if ((replacedAt != null && replacedAt.plus(GRACE).isBefore(now))
        || row.getCreatedAt().plus(IDLE).isBefore(now)) {
      end(tx, workspace, row.getSessionId());
      return Optional.empty();
    }
    if (replacedAt == null) {
      row.setReplacedAt(now);
      row.store();
    }
    return going(tx, workspace, row.getSessionId(), now)
        .map(
            session ->
                tokens(
                    tx,
                    VisitorToken.of(
                        workspace,
                        new BotId(session.getBotId()),
                        new VisitorSessionId(session.getId()),
                        new VisitorId(session.getVisitorId()),
                        ChannelKind.WEBSITE,
                        AccessTokens.originHash(origin.isEmpty() ? null : origin),
                        accessTokens.expiry())));
  }

  private static Optional<VisitorSessionRecord> going(
      DSLContext tx, WorkspaceId workspace, UUID session, Instant now) {
    return tx.update(VISITOR_SESSION)
        .set(VISITOR_SESSION.LAST_SEEN_AT, now)
        .set(VISITOR_SESSION.VERSION, VISITOR_SESSION.VERSION.plus(1))
        .where(VISITOR_SESSION.WORKSPACE_ID.eq(workspace.value()))
        .and(VISITOR_SESSION.ID.eq(session))
        .and(VISITOR_SESSION.ENDED_AT.isNull())
        .returning()
        .fetchOptional();
  }

  private void end(DSLContext tx, WorkspaceId workspace, UUID session) {
    tx.update(VISITOR_SESSION)
        .set(VISITOR_SESSION.ENDED_AT, clock.instant())
        .set(VISITOR_SESSION.VERSION, VISITOR_SESSION.VERSION.plus(1))
        .where(VISITOR_SESSION.WORKSPACE_ID.eq(workspace.value()))
        .and(VISITOR_SESSION.ID.eq(session))
        .execute();
    var hashes =
        tx.deleteFrom(SESSION_TOKEN)
            .where(SESSION_TOKEN.WORKSPACE_ID.eq(workspace.value()))
            .and(SESSION_TOKEN.SESSION_ID.eq(session))
            .returning(SESSION_TOKEN.HASH)
            .fetch(SESSION_TOKEN.HASH);
    tx.deleteFrom(REFRESH_KEY).where(REFRESH_KEY.HASH.in(hashes)).execute();
    living.put(new VisitorSessionId(session), false);
  }

  private VisitorId visitor(
      DSLContext tx, WebsiteBot bot, @Nullable String subject, Map<String, Object> profile) {
    if (subject == null) {
      return insertVisitor(tx, bot, null, profile);
    }
    return known(tx, bot, subject)
        .orElseGet(
            () -> {
              var visitor = insertVisitor(tx, bot, subject, profile);
              identified(tx, bot, visitor, visitor, subject);
              return visitor;
            });
  }

  private void identified(
      DSLContext tx, WebsiteBot bot, VisitorId from, VisitorId visitor, String subject) {
    events.append(
        tx,
        bot.workspace().value(),
        VisitorIdentified.KIND,
        new VisitorIdentified(bot.bot().value(), from.text(), visitor.text(), subject));
  }

  private static Optional<VisitorId> known(DSLContext tx, WebsiteBot bot, String subject) {
    return tx.select(VISITOR.ID)
        .from(VISITOR)
        .where(VISITOR.WORKSPACE_ID.eq(bot.workspace().value()))
        .and(VISITOR.BOT_ID.eq(bot.bot().value()))
        .and(VISITOR.SUBJECT.eq(subject))
        .fetchOptional(row -> new VisitorId(row.value1()));
  }

  private VisitorId insertVisitor(
      DSLContext tx, WebsiteBot bot, @Nullable String subject, Map<String, Object> profile) {
    var id = new VisitorId(ids.next());
    tx.insertInto(VISITOR)
        .set(VISITOR.WORKSPACE_ID, bot.workspace().value())
        .set(VISITOR.BOT_ID, bot.bot().value())
        .set(VISITOR.ID, id.value())
        .set(VISITOR.SUBJECT, subject)
        .set(VISITOR.PROFILE, Json.write(profile))
        .set(VISITOR.CREATED_AT, clock.instant())
        .execute();
    return id;
  }

  /**
   * A stranger becomes the person the site vouches for; where the session was somebody else's, a
   * new visitor does.
   */
  private VisitorId vouch(
      DSLContext tx,
      WebsiteBot bot,
      VisitorId stranger,
      String subject,
      Map<String, Object> profile) {
    var changed =
        tx.update(VISITOR)
            .set(VISITOR.SUBJECT, subject)
            .set(VISITOR.PROFILE, Json.write(profile))
            .set(VISITOR.VERSION, VISITOR.VERSION.plus(1))
            .where(VISITOR.WORKSPACE_ID.eq(bot.workspace().value()))
            .and(VISITOR.BOT_ID.eq(bot.bot().value()))
            .and(VISITOR.ID.eq(stranger.value()))
            .and(VISITOR.SUBJECT.isNull())
            .execute();
    return changed == 1 ? stranger : insertVisitor(tx, bot, subject, profile);
  }

  private VisitorSessionId session(DSLContext tx, WebsiteBot bot, VisitorId visitor, Visit visit) {
    var id = new VisitorSessionId(ids.next());
    var now = clock.instant();
    tx.insertInto(VISITOR_SESSION)
        .set(VISITOR_SESSION.WORKSPACE_ID, bot.workspace().value())
        .set(VISITOR_SESSION.ID, id.value())
        .set(VISITOR_SESSION.BOT_ID, bot.bot().value())
        .set(VISITOR_SESSION.VISITOR_ID, visitor.value())
        .set(VISITOR_SESSION.ORIGIN, visit.origin())
        .set(VISITOR_SESSION.ADDRESS, visit.address())
        .set(VISITOR_SESSION.LOCALE, visit.locale())
        .set(VISITOR_SESSION.TIMEZONE, visit.timezone())
        .set(VISITOR_SESSION.PAGE, Json.write(visit.page()))
        .set(VISITOR_SESSION.CREATED_AT, now)
        .set(VISITOR_SESSION.LAST_SEEN_AT, now)
        .execute();
    return id;
  }

  private VisitorToken token(
      WebsiteBot bot, VisitorSessionId session, VisitorId visitor, String origin) {
    return VisitorToken.of(
        bot.workspace(),
        bot.bot(),
        session,
        visitor,
        bot.channel(),
        AccessTokens.originHash(origin.isEmpty() ? null : origin),
        accessTokens.expiry());
  }

  private Opened tokens(DSLContext tx, VisitorToken token) {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var refreshToken = "rt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var hash = hash(refreshToken);
    tx.insertInto(SESSION_TOKEN)
        .set(SESSION_TOKEN.WORKSPACE_ID, token.workspace().value())
        .set(SESSION_TOKEN.HASH, hash)
        .set(SESSION_TOKEN.SESSION_ID, token.session().value())
        .set(SESSION_TOKEN.CREATED_AT, clock.instant())
        .execute();
    tx.insertInto(REFRESH_KEY)
        .set(REFRESH_KEY.HASH, hash)
        .set(REFRESH_KEY.WORKSPACE_ID, token.workspace().value())
        .execute();
    return new Opened(token, accessTokens.sign(token), refreshToken);
  }

  private static String hash(String refreshToken) {
    return HexFormat.of().formatHex(AccessTokens.sha256(refreshToken));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(@Nullable String json) {
    return json == null ? Map.of() : Json.read(json, Map.class);
  }

  private static void put(Map<String, Object> facts, String key, @Nullable Object value) {
    if (value != null) {
      facts.put(key, value);
    }
  }
}
