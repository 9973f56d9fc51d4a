package org.rookery.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Delivery.State;
import org.rookery.desk.store.DeliveryStore;
import org.rookery.desk.store.PagingHookStore;
import org.rookery.platform.id.Ids;
import org.rookery.platform.json.Json;
import org.springframework.stereotype.Component;

/** What one call sends: a line for each way to reach that person, in the same transaction. */
@Component
class PageDeliveries {
  private final DeliveryStore deliveries;
  private final PagingHookStore hooks;
  private final PageLetters letters;
  private final Ids ids;

  PageDeliveries(DeliveryStore deliveries, PagingHookStore hooks, PageLetters letters, Ids ids) {
    this.deliveries = deliveries;
    this.hooks = hooks;
    this.letters = letters;
    this.ids = ids;
  }

  void send(Casework work, Page page, EscalationContact contact, Instant now) {
    var details = contact.details();
    for (var channel : details.channels()) {
      switch (channel) {
        case IN_APP -> keep(work, page, channel, details.name(), null, contact, now);
        case WEBHOOK ->
            hooks.all(work.tx()).stream()
                .filter(PagingHook::enabled)
                .forEach(hook -> keep(work, page, channel, hook.url(), hook.id(), contact, now));
        case EMAIL -> {
          if (!details.email().isBlank()) {
            letters.post(work, page, contact);
            keep(work, page, channel, details.email(), null, contact, now);
          }
        }
      }
    }
  }

  /** In the console a page is seen as soon as it is there; a letter has a log of its own. */
  private void keep(
      Casework work,
      Page page,
      PagingChannel channel,
      String recipient,
      @Nullable PagingHookId hook,
      EscalationContact contact,
      Instant now) {
    var shown = channel != PagingChannel.WEBHOOK;
    deliveries.insert(
        work.tx(),
        new Delivery(
            page.partner(),
            page.ticket(),
            new DeliveryId(ids.next()),
            page.id(),
            channel,
            recipient,
            hook,
            payload(work.ticket(), page, contact),
            shown ? State.SENT : State.PENDING,
            0,
            shown ? null : now,
            null,
            now,
            shown ? now : null));
  }

  private static String payload(Ticket ticket, Page page, EscalationContact contact) {
    var details = contact.details();
    var data = new LinkedHashMap<String, Object>();
    data.put("pageId", page.id().text());
    data.put("ticketId", ticket.id().text());
    data.put("number", ticket.number());
    data.put("subject", ticket.subject());
    data.put("category", ticket.category().text());
    data.put("level", details.level());
    data.put("trigger", page.trigger());
    data.put("name", details.name());
    data.put("phone", details.phone());
    data.put("acknowledgeBy", String.valueOf(page.dueAt()));
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "ticket.paged");
    body.put("createdAt", String.valueOf(page.createdAt()));
    body.put("data", data);
    return Json.write(body);
  }
}
