package org.rookery.bot.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.rookery.bot.BotSettings;
import org.rookery.bot.BotSettings.TabName;
import org.rookery.bot.settings.AccessSettings;
import org.rookery.bot.settings.DesignSettings;
import org.rookery.bot.settings.GeneralSettings;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.message.BotId;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Versions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/bots/{id}/settings")
@Tag(name = "Bots")
class SettingsEndpoints {
  private final BotSettings settings;

  SettingsEndpoints(BotSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/general")
  @Requires("bots:read")
  @Operation(
      operationId = "getBotGeneral",
      summary = "Shows the general settings: words, texts, times")
  ResponseEntity<GeneralSettings> general(
      @Parameter(hidden = true) Caller caller, @PathVariable BotId id) {
    return shown(caller, id, TabName.GENERAL, GeneralSettings.class);
  }

  @PutMapping("/general")
  @Requires("bots:settings")
  @Operation(
      operationId = "putBotGeneral",
      summary = "Replaces the general settings; they apply at once")
  ResponseEntity<GeneralSettings> general(
      @Parameter(hidden = true) Caller caller,
      @PathVariable BotId id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody GeneralSettings body) {
    return saved(caller, id, TabName.GENERAL, ifMatch, body, GeneralSettings.class);
  }

  @GetMapping("/design")
  @Requires("bots:read")
  @Operation(operationId = "getBotDesign", summary = "Shows how the widget looks")
  ResponseEntity<DesignSettings> design(
      @Parameter(hidden = true) Caller caller, @PathVariable BotId id) {
    return shown(caller, id, TabName.DESIGN, DesignSettings.class);
  }

  @PutMapping("/design")
  @Requires("bots:settings")
  @Operation(operationId = "putBotDesign", summary = "Replaces how the widget looks")
  ResponseEntity<DesignSettings> design(
      @Parameter(hidden = true) Caller caller,
      @PathVariable BotId id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody DesignSettings body) {
    return saved(caller, id, TabName.DESIGN, ifMatch, body, DesignSettings.class);
  }

  @GetMapping("/access")
  @Requires("bots:read")
  @Operation(
      operationId = "getBotAccess",
      summary = "Shows on which websites the widget may be used")
  ResponseEntity<AccessSettings> access(
      @Parameter(hidden = true) Caller caller, @PathVariable BotId id) {
    return shown(caller, id, TabName.ACCESS, AccessSettings.class);
  }

  @PutMapping("/access")
  @Requires("bots:settings")
  @Operation(
      operationId = "putBotAccess",
      summary = "Replaces the websites on which the widget may be used")
  ResponseEntity<AccessSettings> access(
      @Parameter(hidden = true) Caller caller,
      @PathVariable BotId id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody AccessSettings body) {
    return saved(caller, id, TabName.ACCESS, ifMatch, body, AccessSettings.class);
  }

  private <T extends Record> ResponseEntity<T> shown(
      Caller caller, BotId id, TabName name, Class<T> type) {
    var tab = settings.find(caller.workspace(), id, name);
    if (tab == null) {
      throw ApiException.notFound();
    }
    return Versions.ok(type.cast(tab.value()), tab.version());
  }

  private <T extends Record> ResponseEntity<T> saved(
      Caller caller, BotId id, TabName name, @Nullable String ifMatch, T body, Class<T> type) {
    var expected = Versions.expected(ifMatch);
    var save =
        settings.save(caller.workspace(), BotEndpoints.author(caller), id, name, expected, body);
    return switch (save) {
      case BotSettings.Save.Saved(var tab) -> Versions.ok(type.cast(tab.value()), tab.version());
      case BotSettings.Save.Stale(var current) -> throw Versions.conflict(current.value());
      case BotSettings.Save.Wrong(var problems) -> throw ApiException.invalid(problems);
      case BotSettings.Save.BotArchived() -> throw BotEndpoints.archived();
      case BotSettings.Save.Missing() -> throw ApiException.notFound();
    };
  }
}
