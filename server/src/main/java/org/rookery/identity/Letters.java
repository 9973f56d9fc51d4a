package org.rookery.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.mail.Letter;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;

/** The letters of this capability, in the languages there are. */
final class Letters {
  private static final String WORDS = "org.rookery.identity.letters";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Letters() {}

  /** The way to a new password. */
  static Letter reset(Login login, String secret) {
    return letter(
        "password_reset", "reset", login, List.of("text", "life"), "/reset?token=" + secret);
  }

  /** Tells that the password is another one now. */
  static Letter passwordChanged(Login login) {
    var forgot = "/forgot?email=" + URLEncoder.encode(login.email(), StandardCharsets.UTF_8);
    return letter("password_changed", "changed", login, List.of("text", "help"), forgot);
  }

  /** The way into a place. */
  static Letter invitation(Login login, Member member, String place, String secret) {
    return letter(
        "invitation",
        "invitation",
        login,
        List.of("text", "life"),
        "/invitation?token=" + secret,
        member.name(),
        place);
  }

  private static Letter letter(
      String kind, String key, Login login, List<String> lines, String path, String... facts) {
    var language = Locale.forLanguageTag(login.locale());
    var words = ResourceBundle.getBundle(WORDS, language, EXACT);
    var known = facts.length == 0 ? new String[] {login.email()} : facts;
    return new Letter(
        kind,
        partner(login.realm()),
        login.email(),
        language,
        said(words, key + ".subject", known),
        lines.stream().map(it -> said(words, key + "." + it, known)).toList(),
        new Letter.Button(said(words, key + ".button", known), path),
        said(words, key + ".reason", known));
  }

  private static String said(ResourceBundle words, String key, String[] facts) {
    var text = words.getString(key);
    for (var i = 0; i < facts.length; i++) {
      text = text.replace("{" + i + "}", facts[i]);
    }
    return text;
  }

  private static @Nullable PartnerId partner(UUID realm) {
    return realm.equals(Place.PROVIDER_KEY) ? null : new PartnerId(realm);
  }
}
