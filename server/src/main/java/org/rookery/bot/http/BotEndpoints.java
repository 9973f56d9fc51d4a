package org.rookery.bot.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.bot.Bot;
import org.rookery.bot.BotFields;
import org.rookery.bot.Bots;
import org.rookery.chatflow.Author;
import org.rookery.chatflow.Publishing;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.message.BotId;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.MergePatch;
import org.rookery.platform.http.Page;
import org.rookery.platform.http.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/bots")
@Tag(name = "Bots")
class BotEndpoints {
  private final Bots bots;
  private final Publishing publishing;
  private final MergePatch patches;
  private final InstantSource clock;

  BotEndpoints(Bots bots, Publishing publishing, MergePatch patches, InstantSource clock) {
    this.bots = bots;
    this.publishing = publishing;
    this.patches = patches;
    this.clock = clock;
  }

  /** A new website bot; what is left out has its default. */
  @Schema(name = "NewBot")
  record NewBot(
      @NotNull @Schema(minLength = 1, maxLength = 60) String name,
      @Nullable @Size(max = 300) String description,
      @Nullable
          @Pattern(regexp = "website", message = "must be website: the other channels come later")
          String channelType,
      @Nullable
          @Size(max = 35)
          @Pattern(
              regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
              message = "must be a language tag such as pt-BR")
          String language,
      @Nullable @Size(max = 64) String timezone,
      @Nullable
          @Pattern(regexp = "rook-([1-9]|1[0-2])", message = "must be one of rook-1 to rook-12")
          String avatar) {
    BotFields fields() {
      return new BotFields(
          name,
          Objects.requireNonNullElse(description, ""),
          Objects.requireNonNullElse(language, "en"),
          Objects.requireNonNullElse(timezone, "UTC"),
          Objects.requireNonNullElse(avatar, "rook-1"));
    }
  }

  /** A copy. */
  @Schema(name = "DuplicateOrder")
  record DuplicateOrder(@Nullable @Size(max = 60) String name) {}

  /** How to publish all changed flows. */
  @Schema(name = "BotPublishOrder")
  record BotPublishOrder(@Nullable @Size(max = 280) String note, @Nullable Boolean acceptWarnings) {
    Publishing.Order order() {
      return new Publishing.Order(
          Objects.requireNonNullElse(note, ""), Boolean.TRUE.equals(acceptWarnings));
    }
  }

  /** What was published; empty if nothing had changed. */
  @Schema(name = "BotPublication")
  record BotPublication(BotJson bot, List<Publishing.PublishedVersion> published) {}

  @GetMapping
  @Requires("bots:read")
  @Operation(
      operationId = "listBots",
      summary = "Lists bots, newest first; archived ones only when asked for")
  Page<BotJson> list(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) Bot.@Nullable Status status,
      @RequestParam(required = false) @Size(min = 1, max = 60) @Nullable String q,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var now = clock.instant();
    var filters = "bots/" + status + "/" + q;
    var after = cursor == null ? null : BotId.of(Cursor.read(cursor, filters, now));
    var found = bots.page(caller.workspace(), status, q, after, limit);
    return Page.of(found, limit, bot -> Cursor.write(bot.id().text(), filters, now))
        .map(BotJson::of);
  }

  @PostMapping
  @Requires("bots:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "createBot",
      summary = "Creates a website bot with an empty default flow")
  ResponseEntity<BotJson> create(
      @Parameter(hidden = true) Caller caller, @Valid @RequestBody NewBot body) {
    return created(done(bots.create(caller.workspace(), author(caller), body.fields())));
  }

  @GetMapping("/{id}")
  @Requires("bots:read")
  @Operation(operationId = "getBot", summary = "Shows one bot")
  ResponseEntity<BotJson> get(@Parameter(hidden = true) Caller caller, @PathVariable BotId id) {
    return shown(found(caller, id));
  }

  @PatchMapping("/{id}")
  @Requires("bots:write")
  @Operation(
      operationId = "patchBot",
      summary = "Changes name, description, language, time zone or avatar (merge-patch)")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = BotFields.class)))
  ResponseEntity<BotJson> patch(
      @Parameter(hidden = true) Caller caller,
      @PathVariable BotId id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    var before = found(caller, id);
    var wanted = patches.apply(BotFields.of(before), body, BotFields.class);
    var expected = Versions.expected(ifMatch);
    var version = expected == null ? Long.valueOf(before.version()) : expected;
    return shown(done(bots.change(caller.workspace(), author(caller), id, version, wanted)));
  }

  @DeleteMapping("/{id}")
  @Requires("bots:delete")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteBot",
      summary = "Deletes an archived or never published bot for good")
  ResponseEntity<Void> delete(@Parameter(hidden = true) Caller caller, @PathVariable BotId id) {
    done(bots.delete(caller.workspace(), author(caller), id));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/pause")
  @Requires("bots:write")
  @Operation(
      operationId = "pauseBot",
      summary = "Stops the automation; messages still reach the inbox")
  ResponseEntity<BotJson> pause(@Parameter(hidden = true) Caller caller, @PathVariable BotId id) {
    return shown(done(bots.pause(caller.workspace(), author(caller), id, "by_member")));
  }

  @PostMapping("/{id}/resume")
  @Requires("bots:write")
  @Operation(operationId = "resumeBot", summary = "Lets a paused bot answer again")
  ResponseEntity<BotJson> resume(@Parameter(hidden = true) Caller caller, @PathVariable BotId id) {
    return shown(done(bots.resume(caller.workspace(), author(caller), id)));
  }

  @PostMapping("/{id}/archive")
  @Requires("bots:delete")
  @Operation(operationId = "archiveBot", summary = "Hides a bot and makes it read-only")
  ResponseEntity<BotJson> archive(@Parameter(hidden = true) Caller caller, @PathVariable BotId id) {
    return shown(done(bots.archive(caller.workspace(), author(caller), id)));
  }

  @PostMapping("/{id}/restore")
  @Requires("bots:delete")
  @Operation(operationId = "restoreBot", summary = "Brings an archived bot back, paused")
  ResponseEntity<BotJson> restore(@Parameter(hidden = true) Caller caller, @PathVariable BotId id) {
    return shown(done(bots.restore(caller.workspace(), author(caller), id)));
  }

  @PostMapping("/{id}/duplicate")
  @Requires("bots:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "duplicateBot", summary = "Copies settings and drafts into a new bot")
  ResponseEntity<BotJson> duplicate(
      @Parameter(hidden = true) Caller caller,
      @PathVariable BotId id,
      @Valid @RequestBody DuplicateOrder body) {
    return created(done(bots.duplicate(caller.workspace(), author(caller), id, body.name())));
  }

  @PostMapping("/{id}/apply")
  @Requires("bots:write")
  @Operation(
      operationId = "applyBot",
      summary = "Lets running widgets fetch the configuration again at once")
  ResponseEntity<BotJson> apply(@Parameter(hidden = true) Caller caller, @PathVariable BotId id) {
    done(bots.apply(caller.workspace(), id));
    return shown(found(caller, id));
  }

  @PostMapping("/{id}/publish")
  @Requires("bots:publish")
  @Operation(operationId = "publishBot", summary = "Publishes all changed flows together, or none")
  BotPublication publish(
      @Parameter(hidden = true) Caller caller,
      @PathVariable BotId id,
      @Valid @RequestBody BotPublishOrder body) {
    return switch (publishing.publish(caller.workspace(), author(caller), id, body.order())) {
      case Publishing.Outcome.Published(var versions) ->
          new BotPublication(BotJson.of(found(caller, id)), versions);
      case Publishing.Outcome.Refused(var reports) ->
          throw refused("flow_not_publishable", reports);
      case Publishing.Outcome.NeedsConsent(var reports) ->
          throw refused("warnings_not_accepted", reports);
      case Publishing.Outcome.BotArchived() -> throw archived();
      case Publishing.Outcome.Missing() -> throw ApiException.notFound();
    };
  }

  private static ApiException refused(String code, List<Publishing.FlowReport> reports) {
    return ApiException.conflict(code, "The checks found problems. Nothing was published.")
        .with("reports", reports);
  }

  static ApiException archived() {
    return ApiException.conflict("bot_archived", "An archived bot is read-only. Restore it first.");
  }

  static Author author(Caller caller) {
    return new Author(caller.actor(), caller.member().value());
  }

  private Bot found(Caller caller, BotId id) {
    return bots.find(caller.workspace(), id).orElseThrow(ApiException::notFound);
  }

  private static ResponseEntity<BotJson> shown(Bot bot) {
    return Versions.ok(BotJson.of(bot), bot.version());
  }

  private static ResponseEntity<BotJson> created(Bot bot) {
    return Versions.created("/api/v1/bots/" + bot.id(), BotJson.of(bot), bot.version());
  }

  private static Bot done(Bots.Change change) {
    return switch (change) {
      case Bots.Change.Done(var bot) -> bot;
      case Bots.Change.Stale(var current) -> throw Versions.conflict(BotJson.of(current));
      case Bots.Change.Wrong(var problems) -> throw ApiException.invalid(problems);
      case Bots.Change.Illegal(var from, var to) ->
          throw ApiException.conflict(
                  "invalid_transition",
                  "A bot that is " + from.text() + " cannot become " + to + ".")
              .with("from", from.text())
              .with("to", to);
      case Bots.Change.Missing() -> throw ApiException.notFound();
    };
  }
}
