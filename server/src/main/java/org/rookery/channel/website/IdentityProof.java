package org.rookery.channel.website;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rookery.channel.WebsiteBot;

/**
 * Who the customer's backend says a visitor is: a JWT signed with the bot's identity secret
 * (HS256), for this widget, valid for a day at most.
 */
record IdentityProof(String subject, Map<String, Object> profile) {
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration SKEW = Duration.ofMinutes(2);

  /** The proof if it is good. */
  static Optional<IdentityProof> read(WebsiteBot bot, String widgetKey, String jwt, Instant now) {
    var secret = bot.identitySecret();
    if (secret == null) {
      return Optional.empty();
    }
    try {
      var signed = SignedJWT.parse(jwt);
      var algorithm = signed.getHeader().getAlgorithm();
      var good =
          JWSAlgorithm.HS256.equals(algorithm)
              && signed.verify(new MACVerifier(secret.getBytes(StandardCharsets.UTF_8)));
      var claims = signed.getJWTClaimsSet();
      return good && fits(claims, widgetKey, now) ? Optional.of(proof(claims)) : Optional.empty();
    } catch (ParseException | JOSEException _) {
      return Optional.empty();
    }
  }

  private static boolean fits(JWTClaimsSet claims, String widgetKey, Instant now) {
    var subject = claims.getSubject();
    var expires = claims.getExpirationTime();
    return subject != null
        && !subject.isBlank()
        && subject.length() <= 200
        && expires != null
        && expires.toInstant().isAfter(now)
        && !expires.toInstant().isAfter(now.plus(LONGEST).plus(SKEW))
        && claims.getAudience().contains(widgetKey);
  }

  private static IdentityProof proof(JWTClaimsSet claims) {
    var profile = new LinkedHashMap<String, Object>();
    put(profile, "display_name", claims.getClaim("name"));
    put(profile, "email", claims.getClaim("email"));
    put(profile, "phone", claims.getClaim("phone"));
    if (claims.getClaim("attrs") instanceof Map<?, ?> attributes) {
      attributes.forEach((key, value) -> put(profile, String.valueOf(key), value));
    }
    return new IdentityProof(claims.getSubject(), profile);
  }

  private static void put(Map<String, Object> profile, String key, Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      profile.put(key, value);
    }
  }
}
