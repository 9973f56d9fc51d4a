package org.rookery.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.PartnerId;

/** Whose host the request came to: a partner's, or the installation's own. */
public record Site(@Nullable PartnerId partner) {
  private static final String ATTRIBUTE = Site.class.getName();

  /** The installation's own host. */
  public static final Site OWN = new Site(null);

  /** Notes the site of this request. */
  public void note(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The partner whose host this request came to; empty on the installation's own. */
  public static Optional<PartnerId> partner(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Site site
        ? Optional.ofNullable(site.partner())
        : Optional.empty();
  }
}
