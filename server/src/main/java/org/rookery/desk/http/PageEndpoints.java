package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Delivery;
import org.rookery.desk.DeliveryId;
import org.rookery.desk.Page;
import org.rookery.desk.PageDesk;
import org.rookery.desk.PageDesk.Acknowledging;
import org.rookery.desk.PageId;
import org.rookery.desk.Pages;
import org.rookery.desk.PagingChannel;
import org.rookery.desk.TicketId;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is being called for which ticket, and what was sent. */
@RestController
@RequestMapping("/api/v1/provider/support")
@Tag(name = "Support")
class PageEndpoints {
  private final Pages pages;
  private final PageDesk desk;

  PageEndpoints(Pages pages, PageDesk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  /**
   * A call for the people of a level.
   *
   * @param calledName who is being called, or was last
   * @param dueAt until when they may acknowledge; then the next one is called
   */
  @Schema(name = "TicketPage")
  record PageJson(
      PageId id,
      TicketId ticketId,
      int level,
      String trigger,
      Page.State state,
      @Nullable String calledName,
      @Nullable Integer calledLevel,
      @Nullable Instant dueAt,
      Instant createdAt,
      @Nullable Instant acknowledgedAt,
      @Nullable String acknowledgedBy) {
    static PageJson of(Page page) {
      var called = page.called();
      return new PageJson(
          page.id(),
          page.ticket(),
          page.level(),
          page.trigger(),
          page.state(),
          called == null ? null : called.name(),
          called == null ? null : called.level(),
          page.dueAt(),
          page.createdAt(),
          page.acknowledgedAt(),
          page.acknowledgedBy());
    }
  }

  /** Pages, newest first. */
  @Schema(name = "TicketPageList")
  record PageList(List<PageJson> data) {}

  /** Something that was to be sent, and how that went. */
  @Schema(name = "PageDelivery")
  record DeliveryJson(
      DeliveryId id,
      TicketId ticketId,
      PageId pageId,
      PagingChannel channel,
      String recipient,
      Delivery.State state,
      int attempts,
      @Nullable Instant nextAt,
      @Nullable String lastError,
      Instant createdAt,
      @Nullable Instant sentAt) {
    static DeliveryJson of(Delivery it) {
      return new DeliveryJson(
          it.id(),
          it.ticket(),
          it.page(),
          it.channel(),
          it.recipient(),
          it.state(),
          it.attempts(),
          it.nextAt(),
          it.lastError(),
          it.createdAt(),
          it.sentAt());
    }
  }

  /** Deliveries, newest first. */
  @Schema(name = "PageDeliveryList")
  record DeliveryList(List<DeliveryJson> data) {}

  @GetMapping("/pages")
  @Requires("support:work")
  @Operation(
      operationId = "listTicketPages",
      summary = "Pages that nobody has acknowledged, or all of them, newest first")
  PageList list(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) @Nullable TicketId ticketId,
      @RequestParam(defaultValue = "true") boolean open) {
    return new PageList(pages.newest(ticketId, open).stream().map(PageJson::of).toList());
  }

  @PostMapping("/pages/{id}/acknowledge")
  @Requires("support:work")
  @Operation(operationId = "acknowledgeTicketPage", summary = "Says \"I have it\"")
  PageJson acknowledge(@Parameter(hidden = true) Caller caller, @PathVariable PageId id) {
    return switch (desk.acknowledge(caller.actor(), TicketReading.author(caller), id)) {
      case Acknowledging.Done(var page) -> PageJson.of(page);
      case Acknowledging.Missing _ -> throw ApiException.notFound();
      case Acknowledging.Late _ ->
          throw ApiException.conflict("already_acknowledged", "Somebody has it already.");
    };
  }

  @GetMapping("/deliveries")
  @Requires("support:work")
  @Operation(operationId = "listPageDeliveries", summary = "What was to be sent, and how that went")
  DeliveryList deliveries(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) @Nullable TicketId ticketId) {
    return new DeliveryList(pages.deliveries(ticketId).stream().map(DeliveryJson::of).toList());
  }
}
