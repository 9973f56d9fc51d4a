package org.rookery.status;

import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.PartnerId;

/** Knows in whose name and look a status page stands. Implemented where brands are known. */
public interface Masthead {

  /** Colours of one scheme. */
  record Colours(String solid, String onSolid, String text, String graphic) {}

  /**
   * The head of a page.
   *
   * @param address where the page's host is, with a slash at the end
   */
  record Look(
      String name,
      @Nullable String logoUrl,
      String iconUrl,
      Colours light,
      Colours dark,
      String address) {}

  /** The head of a partner's page, or of the installation's own. */
  Look of(@Nullable PartnerId partner);

  /** A text without the provider's name: on a partner's page the partner speaks. */
  String inTheNameOf(@Nullable PartnerId partner, String text);
}
