package org.rookery.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.mail.Mail;
import org.rookery.platform.http.FieldProblem;
import org.springframework.stereotype.Component;

/**
 * Lets people who forgot their password choose a new one, by a link in a letter. Nobody learns from
 * it whether an address is known.
 */
@Component
public class PasswordReset {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int PER_ADDRESS = 3;
  private static final int PER_NETWORK = 30;

  private final LoginDirectory logins;
  private final PasswordResetDirectory ways;
  private final SessionDirectory sessions;
  private final SignIn signIn;
  private final Passwords passwords;
  private final Mail mail;
  private final InstantSource clock;
  private final Throttle perAddress = new Throttle(PER_ADDRESS, WINDOW);
  private final Throttle perNetwork = new Throttle(PER_NETWORK, WINDOW);

  PasswordReset(
      LoginDirectory logins,
      PasswordResetDirectory ways,
      SessionDirectory sessions,
      SignIn signIn,
      Passwords passwords,
      Mail mail,
      InstantSource clock) {
    this.logins = logins;
    this.ways = ways;
    this.sessions = sessions;
    this.signIn = signIn;
    this.passwords = passwords;
    this.mail = mail;
    this.clock = clock;
  }

  /** How choosing a new password ended. */
  public sealed interface Outcome {
    /** It is changed, and all sessions have ended. */
    record Changed() implements Outcome {}

    /** The link is unknown, used or too old. */
    record Expired() implements Outcome {}

    /** The new one may not be taken; the link still works. */
    record Invalid(List<FieldProblem> problems) implements Outcome {}
  }

  /**
   * Sends a link to every login of this address, three times an hour at most; says nothing about
   * it.
   *
   * @param realm the realm of the request's host; null on the installation's own host
   */
  public void ask(String email, @Nullable UUID realm, SignIn.Origin origin) {
    var address = email.strip().toLowerCase(Locale.ROOT);
    if (perAddress.locked(address).isPresent() || perNetwork.locked(origin.ip()).isPresent()) {
      return;
    }
    perAddress.failed(address);
    perNetwork.failed(origin.ip());
    logins.byEmail(address).stream()
        .filter(it -> realm == null || it.realm().equals(realm))
        .filter(it -> !logins.memberships(it.id()).isEmpty())
        .forEach(it -> send(it, origin));
  }

  private void send(Login login, SignIn.Origin origin) {
    var secret = SecretText.next();
    ways.open(
        login.id(),
        secret,
        clock.instant().plus(LIFE),
        tx -> mail.post(tx, Letters.reset(login, secret)));
    signIn.tell(login, origin, "password.reset_asked");
  }

  /** Follows a link: sets this password and ends all sessions. */
  public Outcome choose(String secret, String wanted, SignIn.Origin origin) {
    var found = ways.find(secret, clock.instant()).flatMap(logins::find);
    if (found.isEmpty()) {
      return new Outcome.Expired();
    }
    var login = found.get();
    var problems =
        passwords.problems(
            "newPassword", wanted, login.email(), login.name(), logins.lastPasswords(login.id()));
    if (!problems.isEmpty()) {
      return new Outcome.Invalid(problems);
    }
    var hash = passwords.hash(wanted); // before the transaction: it is slow on purpose
    var used =
        ways.use(
            login.id(),
            secret,
            tx -> {
              logins.setPassword(tx, login.id(), hash, false);
              sessions.endAll(tx, login.id());
              mail.post(tx, Letters.passwordChanged(login));
            });
    if (!used) {
      return new Outcome.Expired();
    }
    signIn.forgive(login.email());
    signIn.tell(login, origin, "password.reset");
    return new Outcome.Changed();
  }

  /** Removes links that nobody followed in time. */
  public void forgetExpired() {
    ways.forget(clock.instant());
  }
}
