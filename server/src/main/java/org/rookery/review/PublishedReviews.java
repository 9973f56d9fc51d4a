package org.rookery.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.TicketId;
import org.rookery.platform.db.Database;
import org.rookery.review.store.PublicationStore;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** What a partner may read of reviews, read with the partner's own rights. */
@Component
public class PublishedReviews {
  private final Database database;
  private final PublicationStore publications;

  PublishedReviews(Database database, PublicationStore publications) {
    this.database = database;
    this.publications = publications;
  }

  /** The newest first, behind {@code behind}. */
  public List<Publication> page(
      PartnerId partner, @Nullable TicketId about, @Nullable ReviewId behind, int limit) {
    return database.inTransaction(
        new Place.OfPartner(partner).scope(),
        tx -> publications.page(tx, partner, about, behind, limit));
  }
}
