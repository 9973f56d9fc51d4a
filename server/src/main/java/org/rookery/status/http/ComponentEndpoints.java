package org.rookery.status.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.http.Versions;
import org.rookery.status.ComponentId;
import org.rookery.status.StatusComponent.Details;
import org.rookery.status.StatusComponents;
import org.rookery.status.StatusComponents.Standing;
import org.rookery.status.history.ComponentState;
import org.rookery.tenancy.Change;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The parts of the product, for those who edit pages. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Status")
class ComponentEndpoints {
  private final StatusComponents components;

  ComponentEndpoints(StatusComponents components) {
    this.components = components;
  }

  /**
   * What an editor may choose.
   *
   * @param failureState what it means when its probe fails three times in a row
   * @param byHand what its state is whatever else is known; absent lets causes decide
   */
  @Schema(name = "StatusComponentEdit")
  record EditJson(
      @NotBlank @Size(max = 60) String name,
      @NotBlank @Size(max = 60) String group,
      @Min(1) @Max(1000) int position,
      boolean shown,
      @NotNull ComponentState failureState,
      @Nullable ComponentState byHand) {
    Details details() {
      return new Details(name.strip(), group.strip(), position, shown, failureState);
    }
  }

  /** A component as it is now. */
  @Schema(name = "StatusComponent")
  record ComponentJson(
      ComponentId id,
      String name,
      String group,
      int position,
      boolean shown,
      boolean probed,
      ComponentState failureState,
      ComponentState state,
      @Nullable ComponentState byHand,
      long version) {
    static ComponentJson of(Standing standing) {
      var it = standing.component();
      return new ComponentJson(
          it.id(),
          it.name(),
          it.group(),
          it.position(),
          it.shown(),
          it.probe() != null,
          it.failureState(),
          standing.state(),
          standing.byHand(),
          it.version());
    }
  }

  /** All of them in their order. */
  @Schema(name = "StatusComponentList")
  record ComponentList(List<ComponentJson> data) {}

  @GetMapping("/status/components")
  @Requires("statusPage:read")
  @Operation(operationId = "listStatusComponents", summary = "Lists the parts of the product")
  ComponentList list(@Parameter(hidden = true) Caller caller) {
    var all = components.all(Speaking.place(caller));
    return new ComponentList(all.stream().map(ComponentJson::of).toList());
  }

  @PostMapping("/provider/status/components")
  @Requires("statusPage:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "addStatusComponent", summary = "Adds a component, measured from now on")
  ResponseEntity<ComponentJson> add(
      @Parameter(hidden = true) Caller caller, @Valid @RequestBody EditJson body) {
    Provider.only(caller);
    check(body);
    var added = components.add(caller.actor(), body.details());
    return Versions.created(
        "/api/v1/provider/status/components/" + added.component().id(),
        ComponentJson.of(added),
        added.component().version());
  }

  @PutMapping("/provider/status/components/{id}")
  @Requires("statusPage:write")
  @Operation(
      operationId = "editStatusComponent",
      summary = "Changes a component, and says by hand how it is")
  ResponseEntity<ComponentJson> edit(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ComponentId id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EditJson body) {
    Provider.only(caller);
    if (components.all(caller.place()).stream().noneMatch(it -> it.component().id().equals(id))) {
      throw ApiException.notFound();
    }
    check(body);
    var expected = Versions.expected(ifMatch);
    return switch (components.change(caller.actor(), id, expected, body.details(), body.byHand())) {
      case Change.Done<Standing>(var now) ->
          Versions.ok(ComponentJson.of(now), now.component().version());
      case Change.Stale<Standing>(var current) ->
          throw Versions.conflict(ComponentJson.of(current));
      case Change.Refused<Standing>(var current) ->
          throw Versions.conflict(ComponentJson.of(current));
      case Change.Missing<Standing> _ -> throw ApiException.notFound();
    };
  }

  private static void check(EditJson body) {
    var problems = new ArrayList<FieldProblem>();
    if (body.failureState() == ComponentState.OPERATIONAL
        || body.failureState() == ComponentState.MAINTENANCE) {
      problems.add(
          new FieldProblem("failureState", "invalid_value", "A failure is worse than that."));
    }
    if (body.byHand() == ComponentState.MAINTENANCE) {
      problems.add(new FieldProblem("byHand", "invalid_value", "Announce planned work instead."));
    }
    if (!problems.isEmpty()) {
      throw ApiException.invalid(problems);
    }
  }
}
