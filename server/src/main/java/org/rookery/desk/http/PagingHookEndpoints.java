package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.PagingHook;
import org.rookery.desk.PagingHookId;
import org.rookery.desk.PagingHooks;
import org.rookery.desk.PagingHooks.Adding;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programs of others that call people: pages are posted there, signed. */
@RestController
@RequestMapping("/api/v1/provider/support/paging-hooks")
@Tag(name = "Support")
class PagingHookEndpoints {
  private final PagingHooks hooks;

  PagingHookEndpoints(PagingHooks hooks) {
    this.hooks = hooks;
  }

  /** Where to post pages. */
  @Schema(name = "NewPagingHook")
  record NewHook(@NotBlank @Size(max = 2000) String url) {}

  /**
   * A program that calls people.
   *
   * @param secret signs what is posted; shown when it is made, never again
   */
  @Schema(name = "PagingHook")
  record HookJson(
      PagingHookId id,
      String url,
      boolean enabled,
      Instant createdAt,
      String createdBy,
      @Nullable String secret) {
    static HookJson of(PagingHook hook, @Nullable String secret) {
      return new HookJson(
          hook.id(), hook.url(), hook.enabled(), hook.createdAt(), hook.createdBy(), secret);
    }
  }

  /** All of them. */
  @Schema(name = "PagingHookList")
  record Hooks(List<HookJson> data) {}

  @GetMapping
  @Requires("support:manage")
  @Operation(operationId = "listPagingHooks", summary = "Where pages are posted")
  Hooks list(@Parameter(hidden = true) Caller caller) {
    return new Hooks(hooks.all().stream().map(hook -> HookJson.of(hook, null)).toList());
  }

  @PostMapping
  @Requires("support:manage")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "addPagingHook", summary = "Posts pages to one more address")
  HookJson add(@Parameter(hidden = true) Caller caller, @Valid @RequestBody NewHook body) {
    return switch (hooks.add(caller.authority(), body.url())) {
      case Adding.Added(var hook, var secret) -> HookJson.of(hook, secret);
      case Adding.Refused(var code, var message) ->
          throw ApiException.invalid("url", code, message);
      case Adding.TooMany _ -> throw ApiException.conflict("too_many", "There are five already.");
    };
  }

  @DeleteMapping("/{id}")
  @Requires("support:manage")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removePagingHook", summary = "Posts pages there no more")
  void remove(@Parameter(hidden = true) Caller caller, @PathVariable PagingHookId id) {
    if (!hooks.remove(caller.authority(), id)) {
      throw ApiException.notFound();
    }
  }
}
