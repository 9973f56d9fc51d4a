package org.rookery.contact.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.Attribute;
import org.rookery.contact.AttributeFields;
import org.rookery.contact.AttributeType;
import org.rookery.contact.Attributes;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
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
@RequestMapping("/api/v1/attributes")
@Tag(name = "Attributes")
class AttributeEndpoints {
  private final Attributes attributes;
  private final MergePatch patches;

  AttributeEndpoints(Attributes attributes, MergePatch patches) {
    this.attributes = attributes;
    this.patches = patches;
  }

  /** A new attribute. */
  @Schema(name = "NewAttribute")
  record NewAttribute(
      @NotNull
          @Pattern(
              regexp = "[a-z][a-z0-9_]{0,39}",
              message = "must be a word of a-z, 0-9 and _, at most 40 long")
          String key,
      @NotNull Attribute.Scope scope,
      @NotBlank @Size(max = 60) String label,
      @NotNull AttributeType type,
      @Nullable JsonNode defaultValue,
      @Nullable @Size(max = 200) String description,
      @Nullable Boolean pii,
      @Nullable Boolean agentEditable,
      @Nullable @Size(max = 200) List<@NotBlank @Size(max = 100) String> options) {
    AttributeFields fields() {
      return new AttributeFields(
          label, type, defaultValue, description, pii, agentEditable, options, false);
    }
  }

  @GetMapping
  @Requires({"inbox.contacts:read", "bots:read"})
  @Operation(
      operationId = "listAttributes",
      summary = "Lists the workspace's own attributes; never more than 300")
  Page<Attribute> list(@Parameter(hidden = true) Caller caller) {
    return new Page<>(attributes.all(caller.workspace()), new Page.Position(null, false));
  }

  @PostMapping
  @Requires({"workspace:write", "bots:write"})
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createAttribute", summary = "Defines an attribute")
  ResponseEntity<Attribute> create(
      @Parameter(hidden = true) Caller caller, @Valid @RequestBody NewAttribute body) {
    var made =
        done(
            attributes.define(
                caller.workspace(), caller.actor(), body.key(), body.scope(), body.fields()));
    return Versions.created("/api/v1/attributes/" + made.key(), made, made.version());
  }

  @PatchMapping("/{key}")
  @Requires({"workspace:write", "bots:write"})
  @Operation(
      operationId = "patchAttribute",
      summary = "Changes an attribute (merge-patch); its key and scope stay")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = AttributeFields.class)))
  ResponseEntity<Attribute> patch(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    var before = attributes.find(caller.workspace(), key).orElseThrow(ApiException::notFound);
    var wanted = patches.apply(fields(before), body, AttributeFields.class);
    var expected = Versions.expected(ifMatch);
    var version = expected == null ? Long.valueOf(before.version()) : expected;
    var changed = done(attributes.change(caller.workspace(), caller.actor(), key, version, wanted));
    return Versions.ok(changed, changed.version());
  }

  @DeleteMapping("/{key}")
  @Requires({"workspace:write", "bots:write"})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteAttribute",
      summary = "Takes an attribute away; one in use is refused, or archived with force=true")
  ResponseEntity<Void> delete(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String key,
      @RequestParam(defaultValue = "false") boolean force) {
    done(attributes.remove(caller.workspace(), caller.actor(), key, force));
    return ResponseEntity.noContent().build();
  }

  private static Attribute done(Attributes.Change change) {
    return switch (change) {
      case Attributes.Change.Done(var attribute) -> attribute;
      case Attributes.Change.Stale(var current) -> throw Versions.conflict(current);
      case Attributes.Change.Wrong(var problems) -> throw ApiException.invalid(problems);
      case Attributes.Change.KeyTaken() ->
          throw ApiException.conflict("key_taken", "Another attribute has this key.");
      case Attributes.Change.LimitReached(var limit) ->
          throw ApiException.conflict(
              "limit_reached", "A workspace may have " + limit + " attributes.");
      case Attributes.Change.InUse(var uses) ->
          throw ApiException.conflict(
                  "attribute_in_use", "Something depends on this attribute as it is.")
              .with("uses", uses);
      case Attributes.Change.Missing() -> throw ApiException.notFound();
    };
  }

  private static AttributeFields fields(Attribute attribute) {
    return new AttributeFields(
        attribute.label(),
        attribute.type(),
        attribute.defaultValue(),
        attribute.description(),
        attribute.pii(),
        attribute.agentEditable(),
        attribute.options(),
        attribute.archived());
  }
}
