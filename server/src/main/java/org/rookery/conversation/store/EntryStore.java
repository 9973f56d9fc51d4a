package org.rookery.conversation.store;

import static org.rookery.schema.conversation.Tables.CURRENT;
import static org.rookery.schema.conversation.Tables.ENTRY;
import static org.rookery.schema.conversation.Tables.INPUT;
import static org.rookery.schema.conversation.Tables.THREAD;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.ChannelKind;
import org.rookery.conversation.ConversationSnapshot;
import org.rookery.conversation.Entry;
import org.rookery.conversation.LaneInput;
import org.rookery.conversation.LocatedEntry;
import org.rookery.conversation.StoredInput;
import org.rookery.message.BotId;
import org.rookery.message.ContactId;
import org.rookery.message.ConversationId;
import org.rookery.message.MessageId;
import org.rookery.platform.json.Json;
import org.rookery.schema.conversation.tables.records.EntryRecord;
import org.rookery.schema.conversation.tables.records.ThreadRecord;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Reads lines and threads for requests, in the scope of a workspace. */
@Component
public class EntryStore {

  /** The visitors as whom a person has written. */
  public List<ChannelAddress> visitors(DSLContext tx, WorkspaceId workspace, ContactId contact) {
    return tx.selectDistinct(THREAD.BOT_ID, THREAD.CHANNEL, THREAD.CHANNEL_USER_ID)
        .from(THREAD)
        .where(THREAD.WORKSPACE_ID.eq(workspace.value()))
        .and(THREAD.CONTACT_ID.eq(contact.value()))
        .fetch(
            row ->
                new ChannelAddress(
                    workspace,
                    new BotId(row.value1()),
                    ChannelKind.of(row.value2()),
                    row.value3()));
  }

  /** One thread. */
  public Optional<ConversationSnapshot> thread(
      DSLContext tx, WorkspaceId workspace, ConversationId id) {
    return tx.selectFrom(THREAD)
        .where(THREAD.WORKSPACE_ID.eq(workspace.value()))
        .and(THREAD.ID.eq(id.value()))
        .fetchOptional(ThreadRows::snapshot);
  }

  /** Several threads; those that are missing stay out. */
  public List<ConversationSnapshot> threads(
      DSLContext tx, WorkspaceId workspace, List<ConversationId> ids) {
    return tx.selectFrom(THREAD)
        .where(THREAD.WORKSPACE_ID.eq(workspace.value()))
        .and(THREAD.ID.in(ids.stream().map(ConversationId::value).toList()))
        .fetch(ThreadRows::snapshot);
  }

  /** The conversation the visitor is in, or was in last. */
  public Optional<ConversationSnapshot> current(DSLContext tx, ChannelAddress visitor) {
    return tx.select(THREAD)
        .from(CURRENT)
        .join(THREAD)
        .on(THREAD.WORKSPACE_ID.eq(CURRENT.WORKSPACE_ID))
        .and(THREAD.ID.eq(CURRENT.CONVERSATION_ID))
        .where(CURRENT.WORKSPACE_ID.eq(visitor.workspace().value()))
        .and(CURRENT.BOT_ID.eq(visitor.bot().value()))
        .and(CURRENT.CHANNEL_USER_ID.eq(visitor.userId()))
        .fetchOptional(row -> ThreadRows.snapshot(row.value1().into(ThreadRecord.class)));
  }

  /** Lines of a visitor's stream behind a place, oldest first. */
  public List<LocatedEntry> streamAfter(
      DSLContext tx, ChannelAddress visitor, long seq, int limit) {
    return stream(tx, visitor, ENTRY.SEQ.gt(seq), THREAD.SEQ.gt(seq), true, limit);
  }

  /** The last lines of a visitor's stream before a place, oldest first. */
  public List<LocatedEntry> streamBefore(
      DSLContext tx, ChannelAddress visitor, long seq, int limit) {
    return stream(tx, visitor, ENTRY.SEQ.lt(seq), THREAD.FIRST_SEQ.lt(seq), false, limit)
        .reversed();
  }

  private static List<LocatedEntry> stream(
      DSLContext tx,
      ChannelAddress visitor,
      Condition lines,
      Condition threads,
      boolean up,
      int limit) {
    return tx.select(ENTRY)
        .from(THREAD)
        .join(ENTRY)
        .on(ENTRY.WORKSPACE_ID.eq(THREAD.WORKSPACE_ID))
        .and(ENTRY.CONVERSATION_ID.eq(THREAD.ID))
        .where(THREAD.WORKSPACE_ID.eq(visitor.workspace().value()))
        .and(THREAD.BOT_ID.eq(visitor.bot().value()))
        .and(THREAD.CHANNEL_USER_ID.eq(visitor.userId()))
        .and(threads)
        .and(lines)
        .orderBy(up ? ENTRY.SEQ.asc() : ENTRY.SEQ.desc())
        .limit(limit)
        .fetch(row -> located(row.value1().into(EntryRecord.class)));
  }

  /**
   * Lines of one conversation, oldest first: those behind {@code after}, or the last ones before
   * {@code before}.
   */
  public List<Entry> lines(
      DSLContext tx,
      WorkspaceId workspace,
      ConversationId conversation,
      @Nullable Long after,
      @Nullable Long before,
      int limit) {
    var where =
        ENTRY
            .WORKSPACE_ID
            .eq(workspace.value())
            .and(ENTRY.CONVERSATION_ID.eq(conversation.value()))
            .and(after == null ? org.jooq.impl.DSL.noCondition() : ENTRY.SEQ.gt(after))
            .and(before == null ? org.jooq.impl.DSL.noCondition() : ENTRY.SEQ.lt(before));
    var rows =
        tx.selectFrom(ENTRY)
            .where(where)
            .orderBy(after == null ? ENTRY.SEQ.desc() : ENTRY.SEQ.asc())
            .limit(limit)
            .fetch(EntryStore::entry);
    return after == null ? rows.reversed() : rows;
  }

  /** Everything that moved a conversation, in order. */
  public List<StoredInput> inputs(
      DSLContext tx, WorkspaceId workspace, ConversationId conversation) {
    return tx.selectFrom(INPUT)
        .where(INPUT.WORKSPACE_ID.eq(workspace.value()))
        .and(INPUT.CONVERSATION_ID.eq(conversation.value()))
        .orderBy(INPUT.TURN)
        .fetch(
            row ->
                new StoredInput(
                    row.getTurn(),
                    Json.read(row.getBody(), LaneInput.class),
                    row.getAround(),
                    row.getSeed(),
                    row.getAt()));
  }

  /** The automation's stored state. */
  public @Nullable String session(DSLContext tx, WorkspaceId workspace, ConversationId id) {
    return tx.select(THREAD.SESSION)
        .from(THREAD)
        .where(THREAD.WORKSPACE_ID.eq(workspace.value()))
        .and(THREAD.ID.eq(id.value()))
        .fetchOne(THREAD.SESSION);
  }

  private static LocatedEntry located(EntryRecord row) {
    return new LocatedEntry(new ConversationId(row.getConversationId()), entry(row));
  }

  private static Entry entry(EntryRecord row) {
    return new Entry(
        row.getSeq(),
        new MessageId(row.getId()),
        Entry.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
        Entry.Role.valueOf(row.getAuthorRole().toUpperCase(Locale.ROOT)),
        row.getAuthorId(),
        row.getAuthorName(),
        row.getContent(),
        row.getCid(),
        row.getNode(),
        row.getDelayMs(),
        row.getAt());
  }
}
