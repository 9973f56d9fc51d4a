package org.rookery.inbox.store;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.rookery.schema.inbox.Tables.ROW;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rookery.inbox.InboxFilter;
import org.rookery.inbox.InboxFilter.Queue;
import org.rookery.inbox.InboxFilter.Sort;
import org.rookery.inbox.InboxRow;
import org.rookery.inbox.Viewer;
import org.rookery.message.BotId;
import org.rookery.message.ContactId;
import org.rookery.message.ConversationId;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Reads the list of conversations: every query is a walk along one index. */
@Component
public class RowStore {
  /** Counting stops here: a counter shows "99+". */
  private static final int COUNT_LIMIT = 100;

  /** Where a page ended: the sort value of its last row, and the row. */
  public record Place(Instant at, UUID conversation) {}

  /** One more than the limit, so that the caller knows whether there are more. */
  public List<InboxRow> list(
      DSLContext tx,
      WorkspaceId workspace,
      InboxFilter filter,
      Sort sort,
      @Nullable Place behind,
      int limit) {
    var query =
        tx.selectFrom(ROW)
            .where(ROW.WORKSPACE_ID.eq(workspace.value()))
            .and(inQueue(filter.queue(), filter.viewer().member()))
            .and(within(filter.viewer()))
            .and(narrowed(filter))
            .and(behind == null ? noCondition() : behindOf(sort, behind));
    var ordered =
        sort == Sort.WAITING
            ? query.orderBy(ROW.WAITING_SINCE, ROW.CONVERSATION_ID)
            : query.orderBy(ROW.LAST_ACTIVITY_AT.desc(), ROW.CONVERSATION_ID.desc());
    return ordered.limit(limit + 1).fetch(RowStore::read);
  }

  private static Condition behindOf(Sort sort, Place behind) {
    return sort == Sort.WAITING
        ? row(ROW.WAITING_SINCE, ROW.CONVERSATION_ID).gt(behind.at(), behind.conversation())
        : row(ROW.LAST_ACTIVITY_AT, ROW.CONVERSATION_ID).lt(behind.at(), behind.conversation());
  }

  private static Condition within(Viewer viewer) {
    var own = ROW.ASSIGNEE_ID.eq(viewer.member());
    return switch (viewer.visibility()) {
      case ALL -> noCondition();
      case TEAM -> own.or(ROW.ASSIGNEE_ID.isNull());
      case ASSIGNED -> own;
    };
  }

  private static Condition inQueue(Queue queue, UUID me) {
    // Constants, not parameters: the planner must see them to use the partial indexes.
    var open = ROW.STATE.eq(inline("open"));
    return switch (queue) {
      case MINE -> and(ROW.ASSIGNEE_ID.eq(me), ROW.STATE.ne(inline("resolved")), open);
      case UNASSIGNED -> and(open, ROW.ASSIGNEE_ID.isNull());
      case WAITING -> and(open, ROW.WAITING_SINCE.isNotNull());
      case MISSED -> and(ROW.MISSED.isTrue(), ROW.STATE.ne(inline("resolved")));
      case BOT -> ROW.STATE.eq(inline("bot"));
      case OPEN -> open;
      case SNOOZED -> ROW.STATE.eq(inline("snoozed"));
      case RESOLVED -> ROW.STATE.eq(inline("resolved"));
      case ALL -> noCondition();
    };
  }

  private static Condition narrowed(InboxFilter filter) {
    var assignee = filter.assignee();
    var bot = filter.bot();
    var contact = filter.contact();
    return and(
        assignee == null ? noCondition() : ROW.ASSIGNEE_ID.eq(assignee),
        bot == null ? noCondition() : ROW.BOT_ID.eq(bot.value()),
        contact == null ? noCondition() : ROW.CONTACT_ID.eq(contact.value()),
        matching(filter.q()));
  }

  private static Condition matching(@Nullable String q) {
    if (q == null || q.isBlank()) {
      return noCondition();
    }
    var words = q.strip().toLowerCase(Locale.ROOT);
    if (words.matches("#?\\d{1,15}")) {
      return ROW.NUMBER.eq(Long.parseLong(words.replace("#", "")));
    }
    return condition(
        "position({0} in {1}) > 0",
        val(words), lower(ROW.CONTACT_NAME.concat(inline(" ")).concat(ROW.LAST_PREVIEW)));
  }

  /** Gives the rows of one person to another, whose name they show from now. */
  public void give(
      DSLContext tx, WorkspaceId workspace, ContactId from, ContactId into, String name) {
    tx.update(ROW)
        .set(ROW.CONTACT_ID, into.value())
        .set(ROW.CONTACT_NAME, name)
        .where(ROW.WORKSPACE_ID.eq(workspace.value()).and(ROW.CONTACT_ID.eq(from.value())))
        .execute();
  }

  /** One row; empty if the workspace has no such conversation. */
  public Optional<InboxRow> find(DSLContext tx, WorkspaceId workspace, ConversationId id) {
    return tx.selectFrom(ROW)
        .where(ROW.WORKSPACE_ID.eq(workspace.value()))
        .and(ROW.CONVERSATION_ID.eq(id.value()))
        .fetchOptional(RowStore::read);
  }

  /** How many conversations the queues hold, up to a hundred each. */
  public Map<Queue, Integer> counts(DSLContext tx, Viewer viewer) {
    var counts = new EnumMap<Queue, Integer>(Queue.class);
    for (var queue : Queue.values()) {
      if (queue != Queue.ALL && queue != Queue.RESOLVED) {
        var some =
            tx.select(field("1").as("one"))
                .from(ROW)
                .where(ROW.WORKSPACE_ID.eq(viewer.workspace().value()))
                .and(inQueue(queue, viewer.member()))
                .and(within(viewer))
                .limit(COUNT_LIMIT)
                .asTable("some");
        counts.put(queue, tx.select(count()).from(some).fetchSingle().value1());
      }
    }
    return counts;
  }

  private static InboxRow read(Record record) {
    var r = record.into(ROW);
    return new InboxRow(
        new ConversationId(r.getConversationId()),
        r.getNumber(),
        new ContactId(r.getContactId()),
        r.getContactName(),
        new BotId(r.getBotId()),
        r.getChannelKind(),
        r.getState(),
        r.getHandler(),
        r.getAssigneeId(),
        r.getPriority(),
        List.of(r.getLabels()),
        r.getWaitingSince(),
        r.getMissed(),
        r.getUnread(),
        r.getLastPreview(),
        r.getLastBy(),
        r.getLastMessageAt(),
        r.getLastActivityAt(),
        r.getCreatedAt(),
        r.getSourceVersion());
  }
}
