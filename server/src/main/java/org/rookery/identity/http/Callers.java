package org.rookery.identity.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Caller;
import org.rookery.identity.Places;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.id.Id.MalformedId;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.Workspace;
import org.rookery.tenancy.WorkspaceId;
import org.rookery.tenancy.Workspaces;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds the caller of a request: the token's workspace, or the place that the header names, or the
 * only place there is. An id in a header is never trusted: membership is checked, and a place where
 * one is no member is not there.
 */
@Component
class Callers {
  private static final String ATTRIBUTE = Callers.class.getName();

  private final Places places;
  private final Workspaces workspaces;

  Callers(Places places, Workspaces workspaces) {
    this.places = places;
    this.workspaces = workspaces;
  }

  /** The caller; refuses the request if it has none. */
  Caller of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Caller known) {
      return known;
    }
    var credential = Credential.of(request).orElseThrow(Callers::unauthenticated);
    var caller =
        switch (credential) {
          case Credential.Bearer bearer -> token(bearer, request);
          case Credential.Cookie cookie -> person(cookie, request);
        };
    request.setAttribute(ATTRIBUTE, caller);
    MDC.put("workspace", caller.place().text());
    return caller;
  }

  static ApiException unauthenticated() {
    return ApiException.of(
        HttpStatus.UNAUTHORIZED, "unauthenticated", "Sign in, or send an API token.");
  }

  private Caller token(Credential.Bearer bearer, HttpServletRequest request) {
    var token = bearer.token().token();
    var workspace = workspaces.find(token.workspace()).orElseThrow(ApiException::notFound);
    if (!workspace.admitsMembers()) {
      throw suspended(workspace.life().text());
    }
    return new Caller(
        new Place.OfWorkspace(token.workspace()),
        token.createdBy(),
        null,
        token.id(),
        token.name(),
        null,
        "token",
        bearer.token().permissions(),
        bearer.token().visibility(),
        Origins.of(request));
  }

  private Caller person(Credential.Cookie cookie, HttpServletRequest request) {
    var login = cookie.session().login();
    var wanted = named(request);
    var seat =
        wanted == null
            ? only(places.of(login))
            : places.of(login, wanted).orElseThrow(ApiException::notFound);
    if (!seat.state().equals("active")) {
      throw suspended(seat.state());
    }
    var member = seat.member();
    return new Caller(
        seat.place(),
        member.id(),
        login,
        null,
        member.name(),
        member.email(),
        member.role(),
        seat.permissions(),
        seat.visibility(),
        Origins.of(request));
  }

  private static @Nullable Place named(HttpServletRequest request) {
    try {
      var workspace = request.getHeader("X-Rookery-Workspace");
      if (workspace != null) {
        return new Place.OfWorkspace(WorkspaceId.of(workspace));
      }
      var partner = request.getHeader("X-Rookery-Partner");
      if (partner != null) {
        return new Place.OfPartner(PartnerId.of(partner));
      }
      return request.getHeader("X-Rookery-Provider") == null ? null : Place.provider();
    } catch (MalformedId noPlace) {
      throw ApiException.notFound();
    }
  }

  private static Places.Seat only(List<Places.Seat> seats) {
    if (seats.size() == 1) {
      return seats.getFirst();
    }
    throw seats.isEmpty()
        ? ApiException.of(
            HttpStatus.FORBIDDEN, "no_place", "You are not an active member anywhere.")
        : ApiException.of(
            HttpStatus.BAD_REQUEST,
            "choose_place",
            "You are a member of several places: name one in the header X-Rookery-Workspace or X-Rookery-Partner.");
  }

  private static ApiException suspended(String state) {
    return state.equals(Workspace.Life.DELETED.text())
        ? ApiException.notFound()
        : ApiException.of(
                HttpStatus.LOCKED,
                "workspace_suspended",
                "Nobody can work here at present: " + state + ".")
            .with("state", state);
  }
}
