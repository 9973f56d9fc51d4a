package org.rookery.identity;

import java.time.InstantSource;
import java.util.List;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.http.FieldProblem;
import org.rookery.tenancy.InstallationDirectory;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/**
 * The first-run set-up: names the installation and makes the provider's first account. Works once.
 */
@Component
public class Setup {
  private final Database database;
  private final InstallationDirectory installation;
  private final Members members;
  private final Passwords passwords;
  private final AuditLog audit;
  private final InstantSource clock;

  Setup(
      Database database,
      InstallationDirectory installation,
      Members members,
      Passwords passwords,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.installation = installation;
    this.members = members;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /** How the set-up ended. */
  public sealed interface Outcome {
    /** It is done; this is the owner. */
    record Done(Member owner) implements Outcome {}

    /** Somebody has done it before. */
    record AlreadyDone() implements Outcome {}

    /** The password may not be taken. */
    record Invalid(List<FieldProblem> problems) implements Outcome {}
  }

  /** Whether nobody has set this installation up yet. */
  public boolean needed() {
    return installation.name().isEmpty();
  }

  /** Sets the installation up, unless somebody was faster. */
  public Outcome setUp(String installationName, String name, String email, String password) {
    if (!needed()) {
      return new Outcome.AlreadyDone(); // before the slow hash; the claim below decides
    }
    var problems = passwords.problems("password", password, email, name, List.of());
    if (!problems.isEmpty()) {
      return new Outcome.Invalid(problems);
    }
    var hash = passwords.hash(password);
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          if (!installation.claim(tx, installationName, clock.instant())) {
            return new Outcome.AlreadyDone();
          }
          var owner = NewMember.of(name, email, BuiltInRoles.OWNER);
          var made = members.create(tx, Authority.SYSTEM, Place.provider(), owner, hash, false);
          audit.append(
              tx,
              Place.provider(),
              AuditEvent.ok(
                  Authority.SYSTEM.actor(),
                  "installation.set_up",
                  "installation",
                  null,
                  installationName));
          return made instanceof MemberOutcome.Done(var member)
              ? new Outcome.Done(member)
              : new Outcome.AlreadyDone();
        });
  }
}
