package org.rookery.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;
import org.rookery.platform.http.ApiException;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.http.HttpStatus;

/**
 * Who makes this request, in which place, and what they may there. Endpoints take it as an
 * argument.
 *
 * @param member who it is in the place; of a token its creator
 * @param login the signed-in person; null for a token
 * @param token the token; null for a person
 * @param role the key of the role; {@code token} for a token
 * @param visibility whose conversations the caller sees; of a token its creator's
 */
public record Caller(
    Place place,
    MemberId member,
    @Nullable LoginId login,
    @Nullable TokenId token,
    String name,
    @Nullable String email,
    String role,
    Set<String> permissions,
    Visibility visibility,
    SignIn.Origin origin) {

  /** The workspace this request works in. */
  public WorkspaceId workspace() {
    if (place instanceof Place.OfWorkspace(var id)) {
      return id;
    }
    throw wrongPlace("Name a workspace in the header X-Rookery-Workspace.");
  }

  /** The partner this request works for. */
  public PartnerId partner() {
    if (place instanceof Place.OfPartner(var id)) {
      return id;
    }
    throw wrongPlace("Name a partner in the header X-Rookery-Partner.");
  }

  private static ApiException wrongPlace(String detail) {
    return ApiException.of(HttpStatus.BAD_REQUEST, "wrong_place", detail);
  }

  /** Whether the caller has this permission. */
  public boolean may(String permission) {
    return permissions.contains(permission);
  }

  /** As the audit log names the caller. */
  public Actor actor() {
    var type =
        token != null
            ? Actor.Type.TOKEN
            : switch (place) {
              case Place.Provider _ -> Actor.Type.PROVIDER;
              case Place.OfPartner _ -> Actor.Type.PARTNER;
              case Place.OfWorkspace _ -> Actor.Type.MEMBER;
            };
    var id = token != null ? token.text() : member.text();
    return new Actor(
        type, id, name, email, null, origin.ip(), origin.userAgent(), origin.requestId());
  }

  /** Whether a program calls, and not a person. */
  public boolean isToken() {
    return token != null;
  }

  /** The uuid of the member, for columns of other capabilities. */
  public UUID memberKey() {
    return member.value();
  }

  /** What the caller does, is done on this authority. */
  public Authority authority() {
    return new Authority(actor(), member, permissions);
  }
}
