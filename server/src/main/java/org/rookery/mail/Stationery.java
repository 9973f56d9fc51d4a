package org.rookery.mail;

import java.net.URI;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.PartnerId;

/** Knows in whose name and look letters go out. Implemented where brands are known. */
public interface Stationery {

  /**
   * A sender as recipients know it.
   *
   * @param address where its pages are
   */
  record Sender(
      String name, String colour, String onColour, @Nullable String replyTo, URI address) {}

  /** The sender for a partner's people, or for the installation's own. */
  Sender of(@Nullable PartnerId partner);

  /**
   * The same, looked up in a transaction that may see the partner's rows: whoever writes many
   * letters needs no second connection. A new look may take some seconds to show.
   */
  Sender within(DSLContext tx, @Nullable PartnerId partner);
}
