package org.rookery.contact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.store.TimelineStore;
import org.rookery.message.ConversationId;
import org.rookery.platform.db.PathDatabase;
import org.rookery.platform.events.EventConsumer;
import org.rookery.platform.events.StoredEvent;
import org.rookery.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps every person's timeline from the event log. The same event twice makes one entry. */
@Component
class TimelineConsumer implements EventConsumer {
  /** Kinds of the event log, and what the timeline calls them. */
  private static final Map<String, String> KINDS =
      Map.of(
          "contact.created", "created",
          "contact.attribute_changed", "attribute_changed",
          "contact.note_added", "note",
          "contact.deleted", "deleted",
          "contact.restored", "restored",
          "contact.merged", "merged",
          "lead.created", "lead");

  /** One event per turn of a conversation; most turns are no news for a timeline. */
  private static final String TURN = "conversation.turn";

  private static final Set<String> CLOSING = Set.of("resolve", "visitor_said", "tick");

  private static final TimelineEntry.By NOBODY = new TimelineEntry.By("system", null, "");

  private final PathDatabase database;
  private final TimelineStore store;

  TimelineConsumer(PathDatabase database, TimelineStore store) {
    this.database = database;
    this.store = store;
  }

  @Override
  public String name() {
    return "contact.timeline";
  }

  @Override
  public void accept(List<StoredEvent> events) {
    var wanted = events.stream().filter(TimelineConsumer::mayBeNews).toList();
    if (wanted.isEmpty()) {
      return;
    }
    database.inTransaction(
        tx -> {
          wanted.forEach(event -> keep(tx, event));
          return null;
        });
  }

  /** Of the turns, which are most of the log, by a look at the text before any is parsed. */
  private static boolean mayBeNews(StoredEvent event) {
    var payload = event.payload();
    return KINDS.containsKey(event.kind())
        || (event.kind().equals(TURN)
            && (payload.contains("\"turn\":1,") || payload.contains("\"resolved\"")));
  }

  private void keep(DSLContext tx, StoredEvent event) {
    var payload = Json.tree(event.payload());
    if (event.kind().equals(TURN)) {
      keepTurn(tx, event, payload);
      return;
    }
    var contact = uuid(payload.path("contactId"));
    var workspace = event.workspace();
    if (contact == null || workspace == null || !(payload instanceof ObjectNode data)) {
      return;
    }
    var actor = actor(payload.path("actor"));
    data.remove(List.of("contactId", "actor"));
    mask(data);
    store.insert(
        tx,
        workspace,
        contact,
        event.id(),
        KINDS.getOrDefault(event.kind(), event.kind()),
        event.at(),
        actor,
        data);
  }

  private void keepTurn(DSLContext tx, StoredEvent event, JsonNode turn) {
    var contact = uuid(turn.path("contact"));
    var conversation = uuid(turn.path("conversation"));
    var workspace = event.workspace();
    var kind = news(turn);
    if (contact == null || conversation == null || workspace == null || kind == null) {
      return;
    }
    var data =
        Json.lenient()
            .createObjectNode()
            .put("conversationId", new ConversationId(conversation).text());
    store.insert(tx, workspace, contact, event.id(), kind, event.at(), NOBODY, data);
  }

  /** What a turn means for the person: the conversation began or ended; usually nothing. */
  private static @Nullable String news(JsonNode turn) {
    if (turn.path("turn").longValue(0) == 1) {
      return "conversation_opened";
    }
    var over = turn.path("state").stringValue("").equals("resolved");
    return over && CLOSING.contains(turn.path("input").stringValue(""))
        ? "conversation_resolved"
        : null;
  }

  /** A personal value is told as changed, not shown. */
  private static void mask(ObjectNode data) {
    if (data.path("pii").booleanValue(false)) {
      data.remove(List.of("before", "after"));
    }
  }

  private static TimelineEntry.By actor(JsonNode actor) {
    var id = actor.path("id").stringValue("");
    return new TimelineEntry.By(
        actor.path("type").stringValue("system"),
        id.isEmpty() ? null : id,
        actor.path("name").stringValue(""));
  }

  private static @Nullable UUID uuid(JsonNode value) {
    return value.isString() ? UUID.fromString(value.stringValue()) : null;
  }
}
