package org.rookery.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.identity.MemberOutcome.CannotGrant;
import org.rookery.identity.MemberOutcome.Done;
import org.rookery.identity.MemberOutcome.EmailTaken;
import org.rookery.identity.MemberOutcome.Invalid;
import org.rookery.identity.MemberOutcome.Invited;
import org.rookery.identity.MemberOutcome.Missing;
import org.rookery.identity.MemberOutcome.NoSeat;
import org.rookery.identity.MemberOutcome.OwnerProtected;
import org.rookery.identity.MemberOutcome.Stale;
import org.rookery.identity.MemberOutcome.UnknownRole;
import org.rookery.mail.Mail;
import org.rookery.platform.db.Database;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.id.Ids;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.Workspaces;
import org.springframework.stereotype.Component;

/** Invites, makes, changes and removes members of any level. */
@Component
public class Members {
  private static final Duration INVITATION_LIFE = Duration.ofDays(7);

  private final Database database;
  private final MemberStore store;
  private final LoginDirectory logins;
  private final InvitationDirectory invitations;
  private final SessionDirectory sessions;
  private final Roles roles;
  private final Workspaces workspaces;
  private final Passwords passwords;
  private final AuditLog audit;
  private final Mail mail;
  private final Ids ids;
  private final InstantSource clock;

  Members(
      Database database,
      MemberStore store,
      LoginDirectory logins,
      InvitationDirectory invitations,
      SessionDirectory sessions,
      Roles roles,
      Workspaces workspaces,
      Passwords passwords,
      AuditLog audit,
      Mail mail,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.logins = logins;
    this.invitations = invitations;
    this.sessions = sessions;
    this.roles = roles;
    this.workspaces = workspaces;
    this.passwords = passwords;
    this.audit = audit;
    this.mail = mail;
    this.ids = ids;
    this.clock = clock;
  }

  /** Members who are not removed, in the order of their making. */
  public List<Member> page(Place place, @Nullable MemberId behind, int limit) {
    return database.inTransaction(place.scope(), tx -> store.page(tx, place, behind, limit));
  }

  /** One member, whatever the status. */
  public Optional<Member> find(Place place, MemberId id) {
    return database.inTransaction(place.scope(), tx -> store.find(tx, place, id));
  }

  /** Whose conversations a member sees now; empty if it is no active one. */
  public Optional<Visibility> visibility(Place place, MemberId id) {
    return database.inTransaction(
        place.scope(),
        tx ->
            store
                .find(tx, place, id)
                .filter(member -> member.status() == Member.Status.ACTIVE)
                .flatMap(
                    member ->
                        roles
                            .find(tx, place, member.role())
                            .map(Role::visibility)
                            .map(Visibility.of(member.leadVisibility())::narrower)));
  }

  /** These members, removed ones too: their names stay on what they did. */
  public List<Member> named(Place place, List<MemberId> wanted) {
    var uuids = wanted.stream().map(MemberId::value).toList();
    return database.inTransaction(place.scope(), tx -> store.named(tx, place, uuids));
  }

  /** Invites somebody by a link that lives seven days. */
  public MemberOutcome invite(Authority by, Place place, NewMember wanted) {
    return database.inTransaction(place.scope(), tx -> invite(tx, by, place, wanted));
  }

  /**
   * As {@link #invite(Authority, Place, NewMember)} in a running transaction of the place's scope.
   */
  MemberOutcome invite(DSLContext tx, Authority by, Place place, NewMember wanted) {
    var refusal = refusal(tx, by, place, wanted);
    if (refusal != null) {
      return refusal;
    }
    var member = add(tx, place, wanted, Member.Status.INVITED);
    audit.append(tx, place, told(by, "member.invited", member));
    return invitation(tx, member);
  }

  private Invited invitation(DSLContext tx, Member member) {
    var secret = SecretText.next();
    var expiresAt = clock.instant().plus(INVITATION_LIFE);
    invitations.add(
        tx,
        secret,
        new InvitationDirectory.Invitation(member.place(), member.id(), member.login(), expiresAt));
    var login = LoginDirectory.find(tx, member.login()).orElseThrow();
    mail.post(tx, Letters.invitation(login, member, name(tx, member.place()), secret));
    return new Invited(member, secret, expiresAt);
  }

  /** What people call a place in a letter; a partner and the provider are the letter's sender. */
  private String name(DSLContext tx, Place place) {
    return place instanceof Place.OfWorkspace(var id)
        ? workspaces.lock(tx, id).orElseThrow().name()
        : "{sender}";
  }

  /** Makes a new link for somebody who has not come yet; the old ones end. */
  public MemberOutcome inviteAgain(Authority by, Place place, MemberId id) {
    return database.inTransaction(
        place.scope(),
        tx -> {
          var member = store.lock(tx, place, id);
          if (member.isEmpty() || member.get().status() != Member.Status.INVITED) {
            return new Missing();
          }
          invitations.use(tx, id);
          audit.append(tx, place, told(by, "member.invited", member.get()));
          return invitation(tx, member.get());
        });
  }

  /**
   * Makes an active member at once. A login that is new gets this password, to be changed if {@code
   * temporary}.
   */
  public MemberOutcome create(
      Authority by, Place place, NewMember wanted, String password, boolean temporary) {
    var problems =
        passwords.problems("password", password, wanted.email(), wanted.name(), List.of());
    if (!problems.isEmpty()) {
      return new Invalid(problems);
    }
    var hash = passwords.hash(password); // before the transaction: it is slow on purpose
    return database.inTransaction(
        place.scope(), tx -> create(tx, by, place, wanted, hash, temporary));
  }

  /**
   * As {@link #create(Authority, Place, NewMember, String, boolean)} in a running transaction of
   * the place's scope.
   */
  MemberOutcome create(
      DSLContext tx,
      Authority by,
      Place place,
      NewMember wanted,
      String passwordHash,
      boolean temporary) {
    var refusal = refusal(tx, by, place, wanted);
    if (refusal != null) {
      return refusal;
    }
    var member = add(tx, place, wanted, Member.Status.ACTIVE);
    var login = LoginDirectory.find(tx, member.login()).orElseThrow();
    if (login.passwordHash() == null) {
      logins.setPassword(tx, login.id(), passwordHash, temporary);
    }
    audit.append(tx, place, told(by, "member.created", member));
    return new Done(member);
  }

  private @Nullable MemberOutcome refusal(
      DSLContext tx, Authority by, Place place, NewMember wanted) {
    var role = roleRefusal(tx, by, place, wanted.role());
    if (role != null) {
      return role;
    }
    var seats = freeSeat(tx, place);
    if (seats != null) {
      return seats;
    }
    return store.findByEmail(tx, place, wanted.email()).isPresent() ? new EmailTaken() : null;
  }

  private @Nullable MemberOutcome roleRefusal(
      DSLContext tx, Authority by, Place place, String key) {
    var role = roles.find(tx, place, key).filter(Role::active);
    if (role.isEmpty()) {
      return new UnknownRole();
    }
    var lacking = by.lacking(role.get().permissions());
    if (lacking.isPresent()) {
      return new CannotGrant(lacking.get());
    }
    // An owner is made with the place, and ownership is handed over by its own steps.
    return role.get().isOwner() && by.permissions() != null ? new CannotGrant("owner") : null;
  }

  /**
   * Two at once must not both take the last seat: the workspace is locked until the transaction
   * ends.
   */
  private @Nullable MemberOutcome freeSeat(DSLContext tx, Place place) {
    if (!(place instanceof Place.OfWorkspace(var id))) {
      return null;
    }
    var seats = workspaces.lock(tx, id).orElseThrow().seats();
    return seats >= 0 && store.seated(tx, place) >= seats ? new NoSeat(seats) : null;
  }

  private Member add(DSLContext tx, Place place, NewMember wanted, Member.Status status) {
    var now = clock.instant();
    var login =
        logins.findOrAdd(
            tx, new LoginId(ids.next()), realm(tx, place), wanted.email(), wanted.name(), now);
    var member =
        new Member(
            place,
            new MemberId(ids.next()),
            login.id(),
            wanted.name(),
            wanted.email(),
            wanted.phone(),
            wanted.role(),
            wanted.leadVisibility(),
            wanted.canAssign(),
            status,
            now,
            1);
    store.insert(tx, member);
    logins.addMembership(tx, login.id(), place, member.id());
    return member;
  }

  private UUID realm(DSLContext tx, Place place) {
    return switch (place) {
      case Place.Provider _ -> Place.PROVIDER_KEY;
      case Place.OfPartner(var id) -> id.value();
      case Place.OfWorkspace(var id) -> workspaces.lock(tx, id).orElseThrow().partner().value();
    };
  }

  /**
   * Follows an invitation's link. A login without a password gets this one.
   *
   * @return {@link Missing} if the link is unknown, used or too old
   */
  public MemberOutcome accept(String secret, @Nullable String name, @Nullable String password) {
    var invitation = invitations.find(secret, clock.instant());
    if (invitation.isEmpty()) {
      return new Missing();
    }
    var login = logins.find(invitation.get().login()).orElseThrow();
    var isNew = login.passwordHash() == null;
    if (isNew) {
      var called = name == null ? login.name() : name;
      var problems =
          passwords.problems(
              "password", password == null ? "" : password, login.email(), called, List.of());
      if (!problems.isEmpty()) {
        return new Invalid(problems);
      }
    }
    var hash = isNew ? passwords.hash(Objects.requireNonNull(password)) : null;
    var place = invitation.get().place();
    return database.inTransaction(place.scope(), tx -> accept(tx, invitation.get(), name, hash));
  }

  private MemberOutcome accept(
      DSLContext tx,
      InvitationDirectory.Invitation invitation,
      @Nullable String name,
      @Nullable String hash) {
    var member = store.lock(tx, invitation.place(), invitation.member());
    if (member.isEmpty() || !invitations.use(tx, invitation.member())) {
      return new Missing();
    }
    if (hash != null) {
      logins.setPassword(tx, invitation.login(), hash, false);
    }
    var was = member.get();
    var named =
        name == null
            ? was
            : was.with(name, was.phone(), was.role(), was.leadVisibility(), was.canAssign());
    var now = store.update(tx, named.with(Member.Status.ACTIVE));
    audit.append(tx, invitation.place(), told(Authority.SYSTEM, "member.joined", now));
    return new Done(now);
  }

  /**
   * Changes a member. Making one inactive ends the sessions at once; tokens are refused with the
   * next request.
   */
  public MemberOutcome change(Authority by, Place place, MemberId id, MemberChange change) {
    return database.inTransaction(
        place.scope(),
        tx -> {
          var found = store.lock(tx, place, id).filter(it -> it.status() != Member.Status.REMOVED);
          if (found.isEmpty()) {
            return new Missing();
          }
          var refusal = refusal(tx, by, found.get(), change);
          return refusal == null ? apply(tx, by, found.get(), change) : refusal;
        });
  }

  private @Nullable MemberOutcome refusal(
      DSLContext tx, Authority by, Member member, MemberChange change) {
    if (change.version() != null && change.version() != member.version()) {
      return new Stale(member);
    }
    var newRole = change.role() != null && !change.role().equals(member.role());
    var newStatus = change.status() != null && change.status() != member.status();
    if (member.isOwner() && (newRole || newStatus)) {
      return new OwnerProtected();
    }
    if (newRole) {
      var refusal = roleRefusal(tx, by, member.place(), Objects.requireNonNull(change.role()));
      if (refusal != null) {
        return refusal;
      }
    }
    return newStatus ? statusRefusal(tx, member, Objects.requireNonNull(change.status())) : null;
  }

  private @Nullable MemberOutcome statusRefusal(
      DSLContext tx, Member member, Member.Status wanted) {
    var legal =
        (member.status() == Member.Status.ACTIVE && wanted == Member.Status.INACTIVE)
            || (member.status() == Member.Status.INACTIVE && wanted == Member.Status.ACTIVE);
    if (!legal) {
      return new Invalid(
          List.of(
              new FieldProblem(
                  "status", "invalid_transition", "Only active and inactive can be exchanged.")));
    }
    return wanted.seated() ? freeSeat(tx, member.place()) : null;
  }

  private MemberOutcome apply(DSLContext tx, Authority by, Member was, MemberChange change) {
    var phone =
        change.clearPhone() ? null : Objects.requireNonNullElse(change.phone(), was.phone());
    var wanted =
        was.with(
            Objects.requireNonNullElse(change.name(), was.name()),
            phone,
            Objects.requireNonNullElse(change.role(), was.role()),
            Objects.requireNonNullElse(change.leadVisibility(), was.leadVisibility()),
            Objects.requireNonNullElse(change.canAssign(), was.canAssign()));
    var now = store.update(tx, change.status() == null ? wanted : wanted.with(change.status()));
    if (now.status() == Member.Status.INACTIVE && was.status() != Member.Status.INACTIVE) {
      sessions.endAll(tx, was.login());
    }
    var action = was.role().equals(now.role()) ? "member.changed" : "member.role_changed";
    audit.append(tx, was.place(), told(by, action, now).changing(facts(was), facts(now)));
    return new Done(now);
  }

  /** Removes a member for good. The name stays on what they did. */
  public MemberOutcome remove(Authority by, Place place, MemberId id) {
    return database.inTransaction(
        place.scope(),
        tx -> {
          var found = store.lock(tx, place, id).filter(it -> it.status() != Member.Status.REMOVED);
          if (found.isEmpty()) {
            return new Missing();
          }
          if (found.get().isOwner()) {
            return new OwnerProtected();
          }
          var member = store.update(tx, found.get().with(Member.Status.REMOVED));
          logins.removeMembership(tx, member.login(), place);
          invitations.use(tx, id);
          sessions.endAll(tx, member.login());
          audit.append(tx, place, told(by, "member.removed", member));
          return new Done(member);
        });
  }

  private static Map<String, String> facts(Member member) {
    return Map.of(
        "name", member.name(),
        "phone", Objects.requireNonNullElse(member.phone(), ""),
        "role", member.role(),
        "leadVisibility", member.leadVisibility(),
        "canAssign", member.canAssign(),
        "status", member.status().text());
  }

  private static AuditEvent told(Authority by, String action, Member member) {
    return AuditEvent.ok(by.actor(), action, "member", member.id().text(), member.name());
  }
}
