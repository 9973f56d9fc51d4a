package org.rookery.channel.website;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.WebsiteBot;
import org.rookery.identity.Open;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.json.Json;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a browser loads: loader, frame, assets, and the bot's configuration. */
@Open("anybody may load a widget; where it may appear is held by frame-ancestors")
@RestController
class WidgetPages {
  private static final String FOLDER = "static/widget/";
  private static final Pattern ASSET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "html", "text/html;charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "map", "application/json");

  private final WidgetBots bots;
  private final WidgetLimits limits;
  private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();

  WidgetPages(WidgetBots bots, WidgetLimits limits) {
    this.bots = bots;
    this.limits = limits;
  }

  @GetMapping("/w/{widgetKey}.js")
  ResponseEntity<byte[]> keyedLoader(@PathVariable String widgetKey, HttpServletRequest request) {
    return loader(request);
  }

  @GetMapping("/w/v1/loader.js")
  ResponseEntity<byte[]> loader(HttpServletRequest request) {
    var bytes = file("loader.js");
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(TYPES.getOrDefault("js", "text/javascript")))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .eTag(hash(bytes))
        .body(bytes);
  }

  @GetMapping("/w/v1/{widgetKey}/frame")
  ResponseEntity<byte[]> frame(@PathVariable String widgetKey, HttpServletRequest request) {
    var bot = bots.behind(widgetKey).orElseThrow(ApiException::notFound);
    var bytes = file("frame.html");
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
        .cacheControl(CacheControl.noCache())
        .header("Content-Security-Policy", policy(bot, request))
        .eTag(hash(bytes))
        .body(bytes);
  }

  @GetMapping("/w/v1/assets/{name}")
  ResponseEntity<byte[]> asset(@PathVariable String name) {
    if (!ASSET.matcher(name).matches()) {
      throw ApiException.notFound();
    }
    var ending = name.substring(name.lastIndexOf('.') + 1);
    return ResponseEntity.ok()
        .contentType(
            MediaType.parseMediaType(TYPES.getOrDefault(ending, "application/octet-stream")))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .body(file("assets/" + name));
  }

  @GetMapping(path = "/w/v1/{widgetKey}/config")
  ResponseEntity<String> config(@PathVariable String widgetKey, HttpServletRequest request) {
    var bot = bots.behind(widgetKey).orElseThrow(ApiException::notFound);
    if (!bot.live()
        || !Origins.allowed(
            bot.allowedOrigins(), Addresses.origin(request), Addresses.own(request))) {
      return ResponseEntity.noContent().build();
    }
    var body = Json.write(config(bot));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
        .eTag(hash(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .body(body);
  }

  private Map<String, @Nullable Object> config(WebsiteBot bot) {
    var config = new LinkedHashMap<String, @Nullable Object>(bot.config());
    config.putIfAbsent("botId", bot.bot().text());
    config.putIfAbsent(
        "limits",
        Map.of(
            "textMax", limits.textChars(), "uploadMaxBytes", limits.uploadBytes(), "queueMax", 50));
    config.putIfAbsent("features", Map.of("uploads", true, "history", true));
    config.putIfAbsent("authMode", bot.identityRequired() ? "identified" : "anonymous");
    return config;
  }

  private static String policy(WebsiteBot bot, HttpServletRequest request) {
    var host = request.getServerName() + ":" + request.getServerPort();
    var parents = bot.allowedOrigins().isEmpty() ? "*" : String.join(" ", bot.allowedOrigins());
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:;"
        + " media-src 'self' https:; font-src 'self'; connect-src 'self' ws://"
        + host
        + " wss://"
        + host
        + "; base-uri 'none'; form-action 'none'; frame-ancestors "
        + parents
        + " 'self'";
  }

  private byte[] file(String name) {
    return files.computeIfAbsent(name, WidgetPages::load).orElseThrow(ApiException::notFound);
  }

  private static Optional<byte[]> load(String name) {
    var resource = new ClassPathResource(FOLDER + name);
    if (!resource.exists()) {
      return Optional.empty();
    }
    try {
      return Optional.of(resource.getContentAsByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("The widget's " + name + " cannot be read.", e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      var sum = java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
      return "\"" + HexFormat.of().formatHex(sum, 0, 12) + "\"";
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
