package org.rookery.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.InstallationDirectory;
import org.rookery.tenancy.Partner;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Partners;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.Workspace;
import org.rookery.tenancy.Workspaces;
import org.springframework.stereotype.Component;

/** Where a login is a member, and what it may there. */
@Component
public class Places {
  private final Database database;
  private final LoginDirectory logins;
  private final MemberStore members;
  private final Roles roles;
  private final InstallationDirectory installation;
  private final Partners partners;
  private final Workspaces workspaces;

  Places(
      Database database,
      LoginDirectory logins,
      MemberStore members,
      Roles roles,
      InstallationDirectory installation,
      Partners partners,
      Workspaces workspaces) {
    this.database = database;
    this.logins = logins;
    this.members = members;
    this.roles = roles;
    this.installation = installation;
    this.partners = partners;
    this.workspaces = workspaces;
  }

  /**
   * One place of a login.
   *
   * @param partner whose brand the place wears; null for the provider's
   * @param state {@code active}, or why nobody may work here at present
   */
  public record Seat(
      Place place,
      String name,
      @Nullable PartnerId partner,
      String state,
      Member member,
      Role role) {

    /** Whose conversations the member sees here. */
    public Visibility visibility() {
      return role.visibility().narrower(Visibility.of(member.leadVisibility()));
    }

    /** What the member may here. */
    public Set<String> permissions() {
      return role.permissions();
    }
  }

  /** The places where this login is an active member. */
  public List<Seat> of(LoginId login) {
    return logins.memberships(login).stream().map(this::seat).flatMap(Optional::stream).toList();
  }

  /** Where whoever has this address is an active member, in any realm. */
  public List<Seat> ofAddress(String email) {
    return logins.byEmail(email.toLowerCase(Locale.ROOT)).stream()
        .flatMap(login -> of(login.id()).stream())
        .toList();
  }

  /** What the login is in this place; empty if it is no active member there. */
  public Optional<Seat> of(LoginId login, Place place) {
    return logins.memberships(login).stream()
        .filter(membership -> membership.place().equals(place))
        .findFirst()
        .flatMap(this::seat);
  }

  private record MemberWithRole(Member member, Role role) {}

  private Optional<Seat> seat(LoginDirectory.Membership membership) {
    var place = membership.place();
    return database
        .inTransaction(place.scope(), tx -> activeMember(tx, place, membership.member()))
        .flatMap(found -> named(found.member(), found.role()));
  }

  private Optional<MemberWithRole> activeMember(DSLContext tx, Place place, MemberId id) {
    return members
        .find(tx, place, id)
        .filter(member -> member.status() == Member.Status.ACTIVE)
        .flatMap(
            member ->
                roles.find(tx, place, member.role()).map(role -> new MemberWithRole(member, role)));
  }

  private Optional<Seat> named(Member member, Role role) {
    return switch (member.place()) {
      case Place.Provider _ ->
          Optional.of(
              new Seat(
                  member.place(),
                  installation.name().orElse("Provider"),
                  null,
                  "active",
                  member,
                  role));
      case Place.OfPartner(var id) ->
          partners
              .find(id)
              .map(it -> new Seat(member.place(), it.name(), id, state(it), member, role));
      case Place.OfWorkspace(var id) ->
          workspaces
              .find(id)
              .map(
                  it -> new Seat(member.place(), it.name(), it.partner(), state(it), member, role));
    };
  }

  private static String state(Partner partner) {
    return partner.state().text();
  }

  private static String state(Workspace workspace) {
    return workspace.admitsMembers() ? "active" : workspace.life().text();
  }
}
