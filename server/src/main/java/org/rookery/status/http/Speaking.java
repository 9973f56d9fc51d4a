package org.rookery.status.http;

import org.rookery.desk.Author;
import org.rookery.desk.Author.Side;
import org.rookery.identity.Caller;
import org.rookery.platform.http.ApiException;
import org.rookery.status.StatusIncidents.Speaker;
import org.rookery.tenancy.Place;

/** Who speaks on which page. */
final class Speaking {
  private Speaking() {}

  /** Only the provider and partners have a page. */
  static Place place(Caller caller) {
    if (caller.place() instanceof Place.OfWorkspace) {
      throw ApiException.notFound();
    }
    return caller.place();
  }

  static Speaker speaker(Caller caller) {
    var side = caller.place() instanceof Place.Provider ? Side.STAFF : Side.PARTNER;
    var author = new Author(side, caller.memberKey(), caller.name());
    return new Speaker(place(caller), caller.actor(), author);
  }
}
