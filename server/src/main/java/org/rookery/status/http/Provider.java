package org.rookery.status.http;

import org.rookery.identity.Caller;
import org.rookery.platform.http.ApiException;
import org.rookery.tenancy.Place;

/** What only the provider's staff may do, though partners have a permission of the same name. */
final class Provider {
  private Provider() {}

  static void only(Caller caller) {
    if (!(caller.place() instanceof Place.Provider)) {
      throw ApiException.notFound();
    }
  }
}
