package org.rookery.channel.website;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.VisitorStreams;
import org.rookery.channel.WebsiteBot;
import org.rookery.identity.Open;
import org.rookery.platform.http.ApiException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens, renews, upgrades and ends sessions of visitors. */
@Open("visitors of customers' sites have no account; sessions and tokens of their own hold them")
@RestController
@RequestMapping("/w/v1")
class SessionEndpoints {
  private final WidgetBots bots;
  private final VisitorSessions sessions;
  private final Visitors visitors;
  private final VisitorHub hub;
  private final VisitorStreams streams;
  private final VisitorLimits limits;
  private final InstantSource clock;

  SessionEndpoints(
      WidgetBots bots,
      VisitorSessions sessions,
      Visitors visitors,
      VisitorHub hub,
      VisitorStreams streams,
      VisitorLimits limits,
      InstantSource clock) {
    this.bots = bots;
    this.sessions = sessions;
    this.visitors = visitors;
    this.hub = hub;
    this.streams = streams;
    this.limits = limits;
    this.clock = clock;
  }

  record Proof(@Size(max = 8192) @Nullable String jwt) {}

  record Page(
      @Size(max = 2048) @Nullable String url,
      @Size(max = 512) @Nullable String title,
      @Size(max = 2048) @Nullable String referrer) {}

  record OpenSession(
      @Size(max = 512) @Nullable String resume,
      @Valid @Nullable Proof identity,
      @Valid @Nullable Page page,
      @Size(max = 35) @Nullable String locale,
      @Size(max = 64) @Nullable String timezone,
      @Nullable Map<String, @Nullable Object> preChat,
      @Nullable Map<String, @Nullable Object> consent) {}

  record Refresh(@NotBlank @Size(max = 512) String refreshToken) {}

  record Identify(@NotBlank @Size(max = 8192) String jwt) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SessionAnswer(
      String sessionId,
      String visitorId,
      @Nullable String conversationId,
      String accessToken,
      long accessExpiresIn,
      String refreshToken,
      long lastSeq,
      Instant serverTime) {}

  @PostMapping("/{widgetKey}/sessions")
  @ResponseStatus(HttpStatus.CREATED)
  SessionAnswer open(
      @PathVariable String widgetKey,
      @Valid @RequestBody OpenSession command,
      HttpServletRequest request) {
    var bot = liveBot(widgetKey, request);
    var origin = orEmpty(Addresses.origin(request));
    var resumed =
        command.resume() == null ? null : sessions.refresh(command.resume(), origin).orElse(null);
    if (resumed != null && resumed.token().bot().equals(bot.bot())) {
      return answer(resumed);
    }
    var waitMs = limits.session(request.getRemoteAddr());
    if (waitMs > 0) {
      throw rateLimited(waitMs);
    }
    var proof = proof(bot, widgetKey, command.identity());
    var visit =
        new VisitorSessions.Visit(
            origin,
            request.getRemoteAddr(),
            command.locale(),
            command.timezone(),
            page(command.page()),
            proof == null ? preChat(command.preChat()) : proof.profile());
    return answer(sessions.open(bot, visit, proof == null ? null : proof.subject()));
  }

  @PostMapping("/sessions/refresh")
  SessionAnswer refresh(@Valid @RequestBody Refresh command, HttpServletRequest request) {
    return sessions
        .refresh(command.refreshToken(), orEmpty(Addresses.origin(request)))
        .map(this::answer)
        .orElseThrow(
            () ->
                ApiException.of(
                    HttpStatus.UNAUTHORIZED,
                    "session_over",
                    "This session is over. Open a new one."));
  }

  @PostMapping("/{widgetKey}/identify")
  SessionAnswer identify(
      @PathVariable String widgetKey,
      @Valid @RequestBody Identify command,
      HttpServletRequest request) {
    var bot = liveBot(widgetKey, request);
    var token = visitors.of(request);
    var proof = proof(bot, widgetKey, new Proof(command.jwt()));
    if (proof == null || !token.bot().equals(bot.bot())) {
      throw ApiException.of(
          HttpStatus.FORBIDDEN, "identity_not_proven", "The identity token is not valid.");
    }
    return answer(sessions.identify(bot, token, proof.subject(), proof.profile()));
  }

  @PostMapping("/{widgetKey}/logout")
  ResponseEntity<Void> logout(@PathVariable String widgetKey, HttpServletRequest request) {
    var token = visitors.of(request);
    sessions.end(token.workspace(), token.session());
    hub.each(
        token.address(),
        follower -> {
          follower.outlet().frame("gone", Frames.gone("logout"));
          follower.outlet().end(CloseCodes.SESSION_ENDED, "logout");
        });
    return ResponseEntity.noContent().build();
  }

  private WebsiteBot liveBot(String widgetKey, HttpServletRequest request) {
    var bot = bots.behind(widgetKey).orElseThrow(ApiException::notFound);
    if (!bot.live()) {
      throw ApiException.of(HttpStatus.FORBIDDEN, "widget_off", "This widget is switched off.");
    }
    if (!Origins.allowed(bot.allowedOrigins(), Addresses.origin(request), Addresses.own(request))) {
      throw ApiException.of(
          HttpStatus.FORBIDDEN, "forbidden_origin", "This page may not use the widget.");
    }
    return bot;
  }

  private @Nullable IdentityProof proof(WebsiteBot bot, String widgetKey, @Nullable Proof given) {
    if (given == null || given.jwt() == null) {
      if (bot.identityRequired()) {
        throw ApiException.of(
            HttpStatus.FORBIDDEN, "identity_required", "Only signed-in users may chat here.");
      }
      return null;
    }
    return IdentityProof.read(bot, widgetKey, given.jwt(), clock.instant())
        .orElseThrow(
            () ->
                ApiException.of(
                    HttpStatus.FORBIDDEN,
                    "identity_not_proven",
                    "The identity token is not valid."));
  }

  private SessionAnswer answer(VisitorSessions.Opened opened) {
    var position = streams.position(opened.token().address());
    return new SessionAnswer(
        opened.token().session().text(),
        opened.token().visitor().text(),
        position.map(p -> p.conversation().text()).orElse(null),
        opened.accessToken(),
        AccessTokens.LIFE.toSeconds(),
        opened.refreshToken(),
        position.map(VisitorStreams.Position::lastSeq).orElse(0L),
        clock.instant());
  }

  private static Map<String, Object> page(@Nullable Page page) {
    var facts = new LinkedHashMap<String, Object>();
    if (page != null) {
      put(facts, "page_url", page.url());
      put(facts, "page_title", page.title());
      put(facts, "referrer", page.referrer());
    }
    return facts;
  }

  private static Map<String, Object> preChat(@Nullable Map<String, @Nullable Object> form) {
    var profile = new LinkedHashMap<String, Object>();
    if (form != null) {
      form.forEach(
          (key, value) -> {
            if (value instanceof String text
                && text.length() <= 1000
                && key.matches("[a-z][a-z0-9_]{0,39}")) {
              profile.put("name".equals(key) ? "display_name" : key, text);
            }
          });
    }
    return profile;
  }

  private static void put(Map<String, Object> facts, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.put(key, value);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static ApiException rateLimited(long waitMs) {
    return ApiException.of(
            HttpStatus.TOO_MANY_REQUESTS, "rate_limited", "Too many sessions from this address.")
        .with("retryAfterMs", waitMs);
  }
}
