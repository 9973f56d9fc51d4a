package org.rookery.identity.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rookery.identity.Caller;
import org.rookery.identity.Permissions;
import org.rookery.identity.Requires;
import org.rookery.identity.Roles;
import org.rookery.platform.http.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Roles of the caller's place, and what roles are made of. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Members")
class RoleEndpoints {
  private final Roles roles;

  RoleEndpoints(Roles roles) {
    this.roles = roles;
  }

  /** A named set of permissions. */
  @Schema(name = "Role")
  record RoleJson(
      String key,
      String name,
      String description,
      Set<String> permissions,
      boolean builtIn,
      boolean active,
      @Schema(allowableValues = {"all", "team", "assigned"}) String visibility,
      long version) {}

  /** One permission of the registry. */
  @Schema(name = "Permission")
  record PermissionJson(String key, String section, String verb) {}

  @GetMapping("/roles")
  @Requires({"roles:read", "members:read", "team:read", "staff:read"})
  @Operation(operationId = "listRoles", summary = "Lists the roles of this place")
  Page<RoleJson> roles(Caller caller) {
    var all =
        roles.in(caller.place()).stream()
            .map(
                role ->
                    new RoleJson(
                        role.key(),
                        role.name(),
                        role.description(),
                        role.permissions(),
                        role.builtIn(),
                        role.active(),
                        role.visibility().text(),
                        role.version()))
            .toList();
    return Page.of(all, all.size(), RoleJson::key);
  }

  @GetMapping("/permissions")
  @Requires(Requires.SIGNED_IN)
  @Operation(operationId = "listPermissions", summary = "Lists the permissions of this level")
  Page<PermissionJson> permissions(Caller caller) {
    List<PermissionJson> all = new ArrayList<>();
    Permissions.sections(caller.place().level())
        .forEach(
            (section, verbs) ->
                verbs.forEach(
                    verb -> all.add(new PermissionJson(section + ":" + verb, section, verb))));
    return Page.of(all, all.size(), PermissionJson::key);
  }
}
