package org.rookery.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.http.FieldProblem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id, checks them, and says which ones are too weak. */
@Component
@EnableConfigurationProperties(PasswordCost.class)
class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int HASHES_AT_ONCE = 8;

  private final Argon2PasswordEncoder argon2;
  private final Semaphore memory = new Semaphore(HASHES_AT_ONCE);
  private final String nobodys;

  Passwords(PasswordCost cost) {
    argon2 =
        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, cost.memoryKib(), cost.passes());
    nobodys = cost.hashOf(new byte[SALT_BYTES], new byte[HASH_BYTES], LANES);
  }

  String hash(String password) {
    return limited(() -> argon2.encode(password));
  }

  /** Whether the password fits; takes as long when there is none to fit. */
  boolean fits(String password, @Nullable String hash) {
    return limited(() -> argon2.matches(password, hash == null ? nobodys : hash) && hash != null);
  }

  /** Everything that is wrong with a new password; empty if it may be taken. */
  List<FieldProblem> problems(
      String field, String password, String email, String name, List<String> former) {
    var problems = new ArrayList<FieldProblem>();
    var length = password.codePointCount(0, password.length());
    if (length < 10) {
      problems.add(new FieldProblem(field, "password_too_short", "At least 10 characters."));
    } else if (length > 128) {
      problems.add(new FieldProblem(field, "password_too_long", "At most 128 characters."));
    } else if (contains(password, email, name)) {
      problems.add(
          new FieldProblem(
              field,
              "password_contains_identity",
              "Must not contain your e-mail address or name."));
    } else if (Strength.METER.measure(password, List.of(email, name)).getScore() < 3) {
      problems.add(
          new FieldProblem(
              field, "password_too_weak", "Too easy to guess. Add words or characters."));
    } else if (former.stream().anyMatch(hash -> fits(password, hash))) {
      problems.add(new FieldProblem(field, "password_reused", "One of your last five passwords."));
    }
    return problems;
  }

  private static boolean contains(String password, String email, String name) {
    var lower = password.toLowerCase(Locale.ROOT);
    var local = email.substring(0, Math.max(0, email.indexOf('@')));
    var parts = new ArrayList<>(List.of(name.toLowerCase(Locale.ROOT).split("\\s+")));
    parts.add(local.toLowerCase(Locale.ROOT));
    return parts.stream().anyMatch(part -> part.length() >= 4 && lower.contains(part));
  }

  private <T> T limited(Supplier<T> work) {
    memory.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      memory.release();
    }
  }

  /** Reads its dictionaries when a password is first set, not at every start. */
  private static final class Strength {
    static final Zxcvbn METER = new Zxcvbn();
  }
}
