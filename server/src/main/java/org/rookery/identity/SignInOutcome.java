package org.rookery.identity;

import java.time.Duration;
import java.util.List;

/** How an attempt to sign in ended. */
public sealed interface SignInOutcome {

  /** It worked; the secret is the cookie's value. */
  record SignedIn(Login login, BrowserSession session, String secret) implements SignInOutcome {}

  /** Address and password fit in several realms; the same again with one of these. */
  record ChooseRealm(List<RealmName> realms) implements SignInOutcome {}

  /** Address or password are wrong; which, is not told. */
  record Rejected() implements SignInOutcome {}

  /** Too many failures for this account or from this address. */
  record Locked(Duration howLong) implements SignInOutcome {}

  /** A realm and its name. */
  record RealmName(String id, String name) {}
}
