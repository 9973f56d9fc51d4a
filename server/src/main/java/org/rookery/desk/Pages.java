package org.rookery.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.store.DeliveryStore;
import org.rookery.desk.store.PageStore;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.springframework.stereotype.Component;

/** Who is being called, and what was sent; for staff. */
@Component
public class Pages {
  private static final int MOST = 200;

  private final Database database;
  private final PageStore pages;
  private final DeliveryStore deliveries;

  Pages(Database database, PageStore pages, DeliveryStore deliveries) {
    this.database = database;
    this.pages = pages;
    this.deliveries = deliveries;
  }

  /** Pages that nobody has answered, or all of them, newest first. */
  public List<Page> newest(@Nullable TicketId ticket, boolean open) {
    return database.inTransaction(
        ProviderScope.PROVIDER, tx -> pages.newest(tx, ticket, open, MOST));
  }

  /** What was to be sent and how that went, newest first. */
  public List<Delivery> deliveries(@Nullable TicketId ticket) {
    return database.inTransaction(
        ProviderScope.PROVIDER, tx -> deliveries.newest(tx, ticket, MOST));
  }
}
