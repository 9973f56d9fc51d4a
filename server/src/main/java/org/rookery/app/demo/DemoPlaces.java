package org.rookery.app.demo;

import java.util.ArrayList;
import java.util.List;
import org.rookery.branding.Brand;
import org.rookery.branding.Brands;
import org.rookery.branding.HostDirectory;
import org.rookery.identity.ApiTokens;
import org.rookery.identity.Authority;
import org.rookery.identity.Founding;
import org.rookery.identity.Founding.Outcome.Founded;
import org.rookery.identity.Member;
import org.rookery.identity.MemberOutcome;
import org.rookery.identity.Members;
import org.rookery.identity.NewApiToken;
import org.rookery.identity.NewMember;
import org.rookery.identity.Setup;
import org.rookery.identity.TokenOutcome;
import org.rookery.tenancy.NewWorkspace;
import org.rookery.tenancy.Partner;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.Workspace;
import org.rookery.tenancy.WorkspaceProfile;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The sample's provider, partners, workspaces and people. */
@Component
@Lazy
class DemoPlaces {
  private final Setup setup;
  private final Founding founding;
  private final Members members;
  private final ApiTokens tokens;
  private final Brands brands;
  private final HostDirectory hosts;

  DemoPlaces(
      Setup setup,
      Founding founding,
      Members members,
      ApiTokens tokens,
      Brands brands,
      HostDirectory hosts) {
    this.setup = setup;
    this.founding = founding;
    this.members = members;
    this.tokens = tokens;
    this.brands = brands;
    this.hosts = hosts;
  }

  /** A partner with its host and its owner's address. */
  record DemoPartner(Partner partner, String host, String email) {}

  /** A workspace with its people, its owner first, and the secret of its token. */
  record DemoWorkspace(Workspace workspace, List<Member> people, String token) {
    /** The first with this role. */
    Member one(String role) {
      return people.stream().filter(member -> member.role().equals(role)).findFirst().orElseThrow();
    }
  }

  Member provider(String password) {
    return switch (setup.setUp("Rookery", "Petra Nunes", "petra@rookery.example", password)) {
      case Setup.Outcome.Done(var owner) -> owner;
      case Setup.Outcome.AlreadyDone _, Setup.Outcome.Invalid _ ->
          throw new IllegalStateException("not empty");
    };
  }

  DemoPartner plover(String password) {
    return partner("Plover", "plover", "Olivia Marsh", "#0f6e84", password);
  }

  DemoPartner kestrel(String password) {
    return partner("Kestrel Digital", "kestrel", "Tom Adeyemi", "#8a3b12", password);
  }

  private DemoPartner partner(
      String name, String word, String owner, String accent, String password) {
    var email = owner.split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT) + "@" + word + ".example";
    var outcome =
        founding.partner(Authority.SYSTEM, name, null, new Founding.Owner(owner, email, password));
    if (!(outcome instanceof Founded<Partner>(var partner, var _))) {
      throw new IllegalStateException("no partner: " + outcome);
    }
    var host = "chat." + word + ".localhost";
    hosts.add(partner.id(), host);
    brands.set(partner.id(), Brand.of(name, accent, "help@" + word + ".example"));
    return new DemoPartner(partner, host, email);
  }

  DemoWorkspace tallowAndFinch(DemoPartner partner, String password) {
    return workspace(
        partner,
        "Tallow & Finch",
        "tallow.example",
        "Europe/Lisbon",
        password,
        List.of(
            "Ana Ruiz/owner",
            "Bruno Costa/admin",
            "Sofia Prins/supervisor",
            "Maya Lind/agent",
            "Jonas Weber/agent",
            "Leila Haddad/marketer",
            "Theo Okafor/builder",
            "Nils Berg/developer",
            "Carla Reis/billing",
            "Vera Lopes/viewer"));
  }

  DemoWorkspace ospreyPoint(DemoPartner partner, String password) {
    return workspace(
        partner,
        "Osprey Point Hotels",
        "osprey.example",
        "Europe/London",
        password,
        List.of("Grace Holm/owner", "Callum Reid/supervisor", "Aisha Khan/agent"));
  }

  DemoWorkspace brindleDental(DemoPartner partner, String password) {
    return workspace(
        partner,
        "Brindle Dental",
        "brindle.example",
        "Europe/Berlin",
        password,
        List.of("Hanna Vogt/owner", "Emil Sand/agent"));
  }

  private DemoWorkspace workspace(
      DemoPartner partner,
      String name,
      String domain,
      String zone,
      String password,
      List<String> people) {
    var owner = people.getFirst().split("/", 2)[0];
    var outcome =
        founding.workspace(
            Authority.SYSTEM,
            partner.partner().id(),
            new NewWorkspace(name, WorkspaceProfile.DEFAULT.in(zone), -1),
            new Founding.Owner(owner, email(owner, domain), password));
    if (!(outcome instanceof Founded<Workspace>(var workspace, MemberOutcome.Done(var first)))) {
      throw new IllegalStateException("no workspace: " + outcome);
    }
    var all = new ArrayList<Member>(List.of(first));
    people.stream().skip(1).forEach(person -> all.add(member(workspace, person, domain, password)));
    return new DemoWorkspace(workspace, all, token(workspace, first));
  }

  private Member member(Workspace workspace, String person, String domain, String password) {
    var parts = person.split("/", 2);
    var wanted = NewMember.of(parts[0], email(parts[0], domain), parts[1]);
    var outcome =
        members.create(
            Authority.SYSTEM, new Place.OfWorkspace(workspace.id()), wanted, password, false);
    if (outcome instanceof MemberOutcome.Done(var member)) {
      return member;
    }
    throw new IllegalStateException("no member: " + outcome);
  }

  private String token(Workspace workspace, Member owner) {
    var outcome =
        tokens.issue(
            Authority.SYSTEM, owner.id(), workspace.id(), NewApiToken.withAllScopes("Sample"));
    if (outcome instanceof TokenOutcome.Issued(var _, var secret)) {
      return secret;
    }
    throw new IllegalStateException("no token: " + outcome);
  }

  private static String email(String name, String domain) {
    return name.split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT) + "@" + domain;
  }
}
