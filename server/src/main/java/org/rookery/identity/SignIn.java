package org.rookery.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.mail.Mail;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.id.Ids;
import org.rookery.tenancy.InstallationDirectory;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Partners;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Signs people in and out, keeps their sessions and changes their passwords. */
@Component
public class SignIn {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int FAILURES_PER_ACCOUNT = 10;
  private static final int FAILURES_PER_ADDRESS = 50;

  private final LoginDirectory logins;
  private final SessionDirectory sessions;
  private final Passwords passwords;
  private final InstallationDirectory installation;
  private final Partners partners;
  private final AuditLog audit;
  private final Mail mail;
  private final Ids ids;
  private final InstantSource clock;
  private final Throttle perAccount = new Throttle(FAILURES_PER_ACCOUNT, WINDOW);
  private final Throttle perAddress = new Throttle(FAILURES_PER_ADDRESS, WINDOW);
  private final Throttle perForm = new Throttle(5, WINDOW);

  SignIn(
      LoginDirectory logins,
      SessionDirectory sessions,
      Passwords passwords,
      InstallationDirectory installation,
      Partners partners,
      AuditLog audit,
      Mail mail,
      Ids ids,
      InstantSource clock) {
    this.logins = logins;
    this.sessions = sessions;
    this.passwords = passwords;
    this.installation = installation;
    this.partners = partners;
    this.audit = audit;
    this.mail = mail;
    this.ids = ids;
    this.clock = clock;
  }

  /** Where an attempt comes from. */
  public record Origin(String ip, String userAgent, @Nullable String requestId) {}

  /**
   * Tries to sign in.
   *
   * @param realm the realm of the request's host; null on the installation's own host, where all
   *     are meant
   */
  public SignInOutcome signIn(String email, String password, @Nullable UUID realm, Origin origin) {
    var address = email.strip().toLowerCase(Locale.ROOT);
    var locked = locked(address, origin.ip());
    if (locked.isPresent()) {
      return new SignInOutcome.Locked(locked.get());
    }
    var candidates =
        logins.byEmail(address).stream()
            .filter(it -> realm == null || it.realm().equals(realm))
            .toList();
    var fitting =
        candidates.stream().filter(it -> passwords.fits(password, it.passwordHash())).toList();
    if (candidates.isEmpty()) {
      passwords.fits(password, null); // an unknown address takes as long as a known one
    }
    if (fitting.isEmpty()) {
      return reject(address, candidates, origin);
    }
    perAccount.succeeded(address);
    return fitting.size() == 1
        ? open(fitting.getFirst(), origin)
        : new SignInOutcome.ChooseRealm(fitting.stream().map(this::name).toList());
  }

  private Optional<Duration> locked(String address, String ip) {
    return perAccount.locked(address).or(() -> perAddress.locked(ip));
  }

  private SignInOutcome reject(String address, List<Login> candidates, Origin origin) {
    perAccount.failed(address);
    perAddress.failed(origin.ip());
    candidates.forEach(
        login ->
            tell(login, AuditEvent.failed(actor(login, origin), "session.failed", "login", null)));
    return new SignInOutcome.Rejected();
  }

  private SignInOutcome.RealmName name(Login login) {
    if (login.realm().equals(Place.PROVIDER_KEY)) {
      return new SignInOutcome.RealmName("provider", installation.name().orElse("Provider"));
    }
    var id = new PartnerId(login.realm());
    return new SignInOutcome.RealmName(id.text(), partners.find(id).orElseThrow().name());
  }

  private SignInOutcome open(Login login, Origin origin) {
    var now = clock.instant();
    var secret = SecretText.next();
    var session =
        new BrowserSession(
            new SessionId(ids.next()),
            login.id(),
            now,
            now,
            origin.ip(),
            shortened(origin.userAgent()));
    sessions.open(session, secret);
    tell(
        login,
        AuditEvent.ok(
            actor(login, origin), "session.started", "session", session.id().text(), null));
    return new SignInOutcome.SignedIn(login, session, secret);
  }

  /** Everywhere the login is a member, people may want to know of it. */
  void tell(Login login, Origin origin, String action) {
    tell(login, AuditEvent.ok(actor(login, origin), action, "login", login.id().text(), null));
  }

  private void tell(Login login, AuditEvent event) {
    logins.memberships(login.id()).forEach(membership -> audit.append(membership.place(), event));
  }

  private static Actor actor(Login login, Origin origin) {
    return new Actor(
        Actor.Type.MEMBER,
        login.id().text(),
        login.name(),
        login.email(),
        null,
        origin.ip(),
        origin.userAgent(),
        origin.requestId());
  }

  /** The session of this cookie, if it lives. */
  public Optional<BrowserSession> session(String secret) {
    return sessions.find(secret, clock.instant());
  }

  /** The living sessions of a login, last seen first. */
  public List<BrowserSession> sessions(LoginId login) {
    return sessions.of(login, clock.instant());
  }

  /** Ends a session; false if the login has none with this id. */
  public boolean end(LoginId login, SessionId session, Origin origin) {
    var ended = sessions.end(login, session);
    if (ended) {
      var person = logins.find(login).orElseThrow();
      tell(
          person,
          AuditEvent.ok(actor(person, origin), "session.ended", "session", session.text(), null));
    }
    return ended;
  }

  /** Who a login is. */
  public Optional<Login> login(LoginId id) {
    return logins.find(id);
  }

  /** Changes what people may change about themselves; empty if the version is no longer this. */
  public Optional<Login> change(
      LoginId id,
      long version,
      String name,
      @Nullable String phone,
      String locale,
      String timeZone) {
    return Optional.ofNullable(logins.change(id, version, name, phone, locale, timeZone));
  }

  /** How a change of password ended. */
  public sealed interface PasswordOutcome {
    /** It is changed and the other sessions have ended. */
    record Changed() implements PasswordOutcome {}

    /** The present password is another. */
    record WrongCurrent() implements PasswordOutcome {}

    /** Five wrong ones: the form is locked for a while. */
    record Locked(Duration howLong) implements PasswordOutcome {}

    /** The new one may not be taken. */
    record Invalid(List<FieldProblem> problems) implements PasswordOutcome {}
  }

  /** Changes the password and, unless {@code keepOthers}, ends all other sessions. */
  public PasswordOutcome changePassword(
      BrowserSession session, String current, String wanted, boolean keepOthers, Origin origin) {
    var login = logins.find(session.login()).orElseThrow();
    var locked = perForm.locked(login.id().text());
    if (locked.isPresent()) {
      return new PasswordOutcome.Locked(locked.get());
    }
    if (!passwords.fits(current, login.passwordHash())) {
      perForm.failed(login.id().text());
      return new PasswordOutcome.WrongCurrent();
    }
    var problems =
        passwords.problems(
            "newPassword", wanted, login.email(), login.name(), logins.lastPasswords(login.id()));
    if (!problems.isEmpty()) {
      return new PasswordOutcome.Invalid(problems);
    }
    var hash = passwords.hash(wanted);
    sessions.changePassword(
        session, hash, keepOthers, tx -> mail.post(tx, Letters.passwordChanged(login)));
    tell(login, origin, "password.changed");
    return new PasswordOutcome.Changed();
  }

  /** Forgets wrong attempts: whoever tried is proven to be the person. */
  void forgive(String address) {
    perAccount.succeeded(address);
  }

  /** Removes sessions that have ended by themselves. */
  public void forgetEnded() {
    sessions.forget(clock.instant());
  }

  private static String shortened(String text) {
    return text.length() <= 400 ? text : text.substring(0, 400);
  }
}
