package org.rookery.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.platform.http.FieldProblem;
import org.rookery.tenancy.NewWorkspace;
import org.rookery.tenancy.Partner;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Partners;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.Workspace;
import org.rookery.tenancy.Workspaces;
import org.springframework.stereotype.Component;

/**
 * Makes partners and workspaces together with their owners: neither is ever there without the
 * other.
 */
@Component
public class Founding {
  private final Partners partners;
  private final Workspaces workspaces;
  private final Members members;
  private final Passwords passwords;
  private final AuditLog audit;

  Founding(
      Partners partners,
      Workspaces workspaces,
      Members members,
      Passwords passwords,
      AuditLog audit) {
    this.partners = partners;
    this.workspaces = workspaces;
    this.members = members;
    this.passwords = passwords;
    this.audit = audit;
  }

  /** How it ended. */
  public sealed interface Outcome<T> {
    /**
     * The place is there, and so is its owner.
     *
     * @param owner {@link MemberOutcome.Done} with a password, {@link MemberOutcome.Invited}
     *     without
     */
    record Founded<T>(T place, MemberOutcome owner) implements Outcome<T> {}

    /** Fields that cannot be; nothing was made. */
    record Invalid<T>(List<FieldProblem> problems) implements Outcome<T> {}
  }

  /** Who will own the place: invited, or with a password active at once. */
  public record Owner(String name, String email, @Nullable String password) {
    NewMember member() {
      return NewMember.of(name, email, BuiltInRoles.OWNER);
    }
  }

  /** Makes a partner, or a reseller of {@code parent}. */
  public Outcome<Partner> partner(
      Authority by, String name, @Nullable PartnerId parent, Owner owner) {
    var problems = problems(owner);
    if (!problems.isEmpty()) {
      return new Outcome.Invalid<>(problems);
    }
    var hash = hash(owner);
    var owners = new ArrayList<MemberOutcome>();
    var creation =
        partners.create(
            name,
            parent,
            (tx, partner) -> {
              var place = new Place.OfPartner(partner.id());
              owners.add(own(tx, place, owner, hash));
              var event =
                  AuditEvent.ok(
                      by.actor(), "partner.created", "partner", partner.id().text(), name);
              audit.append(tx, place, event);
              audit.append(tx, Place.provider(), event);
            });
    return switch (creation) {
      case Partners.Creation.Created(var partner) ->
          new Outcome.Founded<>(partner, owners.getFirst());
      case Partners.Creation.TooDeep() ->
          invalid("parentId", "too_deep", "A reseller cannot have resellers of its own.");
      case Partners.Creation.ParentUnknown() ->
          invalid("parentId", "unknown", "There is no such partner.");
    };
  }

  /** Makes a workspace of a partner. */
  public Outcome<Workspace> workspace(
      Authority by, PartnerId partner, NewWorkspace wanted, Owner owner) {
    var problems = problems(owner);
    if (!problems.isEmpty()) {
      return new Outcome.Invalid<>(problems);
    }
    var hash = hash(owner);
    var owners = new ArrayList<MemberOutcome>();
    var workspace =
        workspaces.create(
            partner,
            wanted,
            (tx, made) -> {
              var place = new Place.OfWorkspace(made.id());
              owners.add(own(tx, place, owner, hash));
              audit.append(
                  tx,
                  place,
                  AuditEvent.ok(
                      by.actor(), "workspace.created", "workspace", made.id().text(), made.name()));
            });
    audit.append(
        new Place.OfPartner(partner),
        AuditEvent.ok(
            by.actor(), "customer.created", "workspace", workspace.id().text(), workspace.name()));
    return new Outcome.Founded<>(workspace, owners.getFirst());
  }

  private MemberOutcome own(DSLContext tx, Place place, Owner owner, @Nullable String hash) {
    return hash == null
        ? members.invite(tx, Authority.SYSTEM, place, owner.member())
        : members.create(tx, Authority.SYSTEM, place, owner.member(), hash, false);
  }

  private List<FieldProblem> problems(Owner owner) {
    return owner.password() == null
        ? List.of()
        : passwords.problems(
            "ownerPassword", owner.password(), owner.email(), owner.name(), List.of());
  }

  private @Nullable String hash(Owner owner) {
    return owner.password() == null
        ? null
        : passwords.hash(Objects.requireNonNull(owner.password()));
  }

  private static <T> Outcome<T> invalid(String field, String code, String message) {
    return new Outcome.Invalid<>(List.of(new FieldProblem(field, code, message)));
  }
}
