package org.rookery.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks for a member. The e-mail is compared in lower case, so it is stored so. */
public record NewMember(
    String name,
    String email,
    @Nullable String phone,
    String role,
    String leadVisibility,
    String canAssign) {

  /** Lower-cases the address. */
  public NewMember {
    email = email.toLowerCase(Locale.ROOT);
  }

  /** Somebody with a role, and defaults for the rest. */
  public static NewMember of(String name, String email, String role) {
    return new NewMember(name, email, null, role, "all", "anyone");
  }
}
