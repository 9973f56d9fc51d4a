package org.rookery.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.rookery.identity.ApiTokens;
import org.rookery.identity.Authority;
import org.rookery.identity.Founding;
import org.rookery.identity.Member;
import org.rookery.identity.MemberOutcome;
import org.rookery.identity.Members;
import org.rookery.identity.NewApiToken;
import org.rookery.identity.NewMember;
import org.rookery.identity.Setup;
import org.rookery.identity.TokenOutcome;
import org.rookery.tenancy.NewWorkspace;
import org.rookery.tenancy.Partner;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.Workspace;
import org.rookery.tenancy.WorkspaceId;
import org.rookery.tenancy.WorkspaceProfile;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/**
 * Makes partners, workspaces and people through the product's own services, with a new name each,
 * so that tests share a server but no rows. Everybody's password is {@link #PASSWORD}.
 */
@Lazy
@TestComponent
public class World {
  public static final String PASSWORD = "correct horse battery 7";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Founding founding;
  private final Members members;
  private final ApiTokens tokens;
  private final Setup setup;

  World(Founding founding, Members members, ApiTokens tokens, Setup setup) {
    this.founding = founding;
    this.members = members;
    this.tokens = tokens;
    this.setup = setup;
  }

  /** A partner and its owner's address. */
  public record APartner(Partner partner, String ownerEmail) {
    public PartnerId id() {
      return partner.id();
    }
  }

  /** A workspace, its owner and the owner's address. */
  public record AWorkspace(Workspace workspace, Member owner) {
    public WorkspaceId id() {
      return workspace.id();
    }

    public Place place() {
      return new Place.OfWorkspace(id());
    }

    public String ownerEmail() {
      return owner.email();
    }
  }

  /** The address of the provider's owner, set up if nobody was. */
  public String provider() {
    setup.setUp("Test installation", "Petra Provider", "petra@provider.example", PASSWORD);
    return "petra@provider.example";
  }

  public APartner aPartner() {
    return aPartner(null);
  }

  /** A reseller of another partner. */
  public APartner aPartner(PartnerId parent) {
    var number = NUMBERS.incrementAndGet();
    var email = "olive" + number + "@partner.example";
    var outcome =
        founding.partner(
            Authority.SYSTEM,
            "Partner " + number,
            parent,
            new Founding.Owner("Olive Owner", email, PASSWORD));
    if (outcome instanceof Founding.Outcome.Founded<Partner>(var partner, var _)) {
      return new APartner(partner, email);
    }
    throw new AssertionError(outcome);
  }

  /** A workspace of a new partner. */
  public AWorkspace aWorkspace() {
    return aWorkspace(aPartner().id());
  }

  public AWorkspace aWorkspace(PartnerId partner) {
    return aWorkspace(partner, -1);
  }

  /** A workspace with so many seats, one of them its owner's; −1 is no limit. */
  public AWorkspace aWorkspace(PartnerId partner, int seats) {
    var number = NUMBERS.incrementAndGet();
    var wanted = new NewWorkspace("Workspace " + number, WorkspaceProfile.DEFAULT, seats);
    var owner = new Founding.Owner("Wanda Owner", "wanda" + number + "@customer.example", PASSWORD);
    var outcome = founding.workspace(Authority.SYSTEM, partner, wanted, owner);
    if (outcome
        instanceof
        Founding.Outcome.Founded<Workspace>(var workspace, MemberOutcome.Done(var member))) {
      return new AWorkspace(workspace, member);
    }
    throw new AssertionError(outcome);
  }

  /** An active member of a workspace with this role. */
  public Member aMember(AWorkspace workspace, String role) {
    return aMember(workspace.place(), role);
  }

  public Member aMember(Place place, String role) {
    var email = role.replace("_", "") + NUMBERS.incrementAndGet() + "@customer.example";
    var wanted = NewMember.of("Max Member", email, role);
    var outcome = members.create(Authority.SYSTEM, place, wanted, PASSWORD, false);
    if (outcome instanceof MemberOutcome.Done(var member)) {
      return member;
    }
    throw new AssertionError(outcome);
  }

  /** The secret of an API token with all scopes, issued by the workspace's owner. */
  public String aToken(AWorkspace workspace) {
    var wanted = NewApiToken.withAllScopes("Test token " + NUMBERS.incrementAndGet());
    var outcome = tokens.issue(Authority.SYSTEM, workspace.owner().id(), workspace.id(), wanted);
    if (outcome instanceof TokenOutcome.Issued(var _, var secret)) {
      return secret;
    }
    throw new AssertionError(outcome);
  }
}
