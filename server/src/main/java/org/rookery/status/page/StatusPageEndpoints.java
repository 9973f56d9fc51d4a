package org.rookery.status.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Open;
import org.rookery.identity.Site;
import org.rookery.platform.json.Json;
import org.rookery.status.StatusSnapshots;
import org.rookery.status.Subscriptions;
import org.rookery.status.Words;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The public status page of the host it is asked under, its feeds, and the links of its letters.
 */
@RestController
@Open("a status page is for anybody")
class StatusPageEndpoints {
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final int LONGEST = 254;

  private final StatusSnapshots snapshots;
  private final Subscriptions subscriptions;

  StatusPageEndpoints(StatusSnapshots snapshots, Subscriptions subscriptions) {
    this.snapshots = snapshots;
    this.subscriptions = subscriptions;
  }

  private static @Nullable PartnerId partner(HttpServletRequest request) {
    return Site.partner(request).orElse(null);
  }

  private static Place place(HttpServletRequest request) {
    return Site.partner(request).<Place>map(Place.OfPartner::new).orElse(Place.provider());
  }

  @GetMapping("/status")
  ResponseEntity<byte[]> page(
      HttpServletRequest request,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var shown = snapshots.of(partner(request));
    var html = StatusHtml.of(shown.look(), shown.view(), Words.accepted(language));
    return kept(MediaType.TEXT_HTML, html);
  }

  @GetMapping("/status.json")
  ResponseEntity<byte[]> json(HttpServletRequest request) {
    return kept(MediaType.APPLICATION_JSON, Json.write(snapshots.of(partner(request)).view()));
  }

  @GetMapping("/status/feed.atom")
  ResponseEntity<byte[]> atom(
      HttpServletRequest request,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var view = snapshots.of(partner(request)).view();
    return kept(MediaType.APPLICATION_ATOM_XML, StatusFeeds.atom(view, Words.accepted(language)));
  }

  @GetMapping("/status/feed.rss")
  ResponseEntity<byte[]> rss(
      HttpServletRequest request,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var view = snapshots.of(partner(request)).view();
    return kept(MediaType.APPLICATION_RSS_XML, StatusFeeds.rss(view, Words.accepted(language)));
  }

  @PostMapping("/status/subscribe")
  ResponseEntity<byte[]> subscribe(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String email,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var words = Words.accepted(language);
    if (!isAddress(email)) {
      return note(request, words, HttpStatus.UNPROCESSABLE_CONTENT, "subscribe.wrong");
    }
    subscriptions.ask(place(request), email, words.language().getLanguage());
    return note(request, words, HttpStatus.OK, "subscribe.done");
  }

  private static boolean isAddress(String email) {
    return email.length() <= LONGEST && email.strip().matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+");
  }

  /** A page that asks once more: programs that look at letters follow every link. */
  @GetMapping({"/status/confirm", "/status/unsubscribe"})
  ResponseEntity<byte[]> ask(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String token,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var words = Words.accepted(language);
    var kind = request.getRequestURI().endsWith("/confirm") ? "confirm" : "leave";
    var form =
        """
        <section class="card subscribe"><h1>%s</h1><p class="text">%s</p><form method="post">
        <input type="hidden" name="token" value="%s"><button>%s</button></form></section>
        """
            .formatted(
                words.say(kind + ".ask"),
                words.say(kind + ".explain"),
                StatusHtml.text(token),
                words.say(kind + ".do"));
    return page(request, words, HttpStatus.OK, words.say(kind + ".ask"), form);
  }

  @PostMapping("/status/confirm")
  ResponseEntity<byte[]> confirm(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String token,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var done = subscriptions.confirm(place(request), token);
    return ended(request, language, done, "confirm.done");
  }

  @PostMapping("/status/unsubscribe")
  ResponseEntity<byte[]> leave(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String token,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var done = subscriptions.leave(place(request), token);
    return ended(request, language, done, "leave.done");
  }

  private ResponseEntity<byte[]> ended(
      HttpServletRequest request, @Nullable String language, boolean done, String key) {
    var status = done ? HttpStatus.OK : HttpStatus.GONE;
    return note(request, Words.accepted(language), status, done ? key : "link.gone");
  }

  private ResponseEntity<byte[]> note(
      HttpServletRequest request, Words words, HttpStatus status, String key) {
    var body =
        """
        <section class="card subscribe" role="status"><h1>%s</h1><p class="text">%s</p>
        <p class="feeds"><a href="/status">%s</a></p></section>
        """
            .formatted(words.say(key), words.say(key + ".text"), words.say("back"));
    return page(request, words, status, words.say(key), body);
  }

  private ResponseEntity<byte[]> page(
      HttpServletRequest request, Words words, HttpStatus status, String title, String body) {
    var look = snapshots.of(partner(request)).look();
    var html = Frame.page(look, words, title + " · " + look.name(), body);
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(html.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> kept(MediaType type, String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType(type, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.HOST)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
