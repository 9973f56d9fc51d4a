package org.rookery.contact.store;

import static org.rookery.schema.contact.Tables.IDENTITY;
import static org.rookery.schema.contact.Tables.NOTE;
import static org.rookery.schema.contact.Tables.PERSON;
import static org.rookery.schema.contact.Tables.TIMELINE_ENTRY;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.Contact;
import org.rookery.message.BotId;
import org.rookery.message.ContactId;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Makes one record of several: moves what hangs on a person, and leaves a trail to who remains. */
@Component
public class MergeStore {

  /** A person with what merging knows of them. */
  public record Row(
      Contact contact, @Nullable ContactId mergedInto, @Nullable UUID merge, boolean inBin) {}

  /** These persons, also those in the bin, locked in the order of their ids. */
  public List<Row> lock(DSLContext tx, WorkspaceId workspace, Collection<UUID> ids) {
    return tx.selectFrom(PERSON)
        .where(PERSON.WORKSPACE_ID.eq(workspace.value()).and(PERSON.ID.in(ids)))
        .orderBy(PERSON.ID)
        .forUpdate()
        .fetch(
            row ->
                new Row(
                    ContactStore.read(row),
                    row.getMergedInto() == null ? null : new ContactId(row.getMergedInto()),
                    row.getMergeId(),
                    row.getDeletedAt() != null));
  }

  /** Who remains of a person who was merged. */
  public Optional<ContactId> remaining(DSLContext tx, WorkspaceId workspace, ContactId id) {
    return tx.select(PERSON.MERGED_INTO)
        .from(PERSON)
        .where(PERSON.WORKSPACE_ID.eq(workspace.value()).and(PERSON.ID.eq(id.value())))
        .and(PERSON.MERGED_INTO.isNotNull())
        .fetchOptional(row -> new ContactId(row.value1()));
  }

  /** Writes what the one who remains has become. */
  public void write(DSLContext tx, WorkspaceId workspace, Contact merged, Instant now) {
    var values =
        new LinkedHashMap<Field<?>, @Nullable Object>(ContactStore.fieldValues(merged.fields()));
    values.put(PERSON.IS_LEAD, merged.isLead());
    values.put(PERSON.LEAD_AT, merged.leadAt());
    values.put(PERSON.LEAD_REASON, merged.leadReason());
    values.put(PERSON.OWNER_ID, merged.ownerId());
    values.put(PERSON.BLOCKED_AT, merged.blockedAt());
    values.put(PERSON.FIRST_SEEN_AT, merged.stats().firstSeenAt());
    values.put(PERSON.LAST_SEEN_AT, merged.stats().lastSeenAt());
    values.put(PERSON.WEBSITE_VISITS, merged.stats().websiteVisits());
    values.put(PERSON.LAST_MESSAGE_AT, merged.stats().lastMessageAt());
    values.put(PERSON.LAST_MESSAGE_BY, merged.stats().lastMessageBy());
    values.put(PERSON.USER_INTERACTED, merged.stats().userInteracted());
    values.put(PERSON.CONVERSATION_COUNT, merged.stats().conversationCount());
    values.put(PERSON.UPDATED_AT, now);
    tx.update(PERSON)
        .set(values)
        .set(PERSON.VERSION, PERSON.VERSION.plus(1))
        .where(PERSON.WORKSPACE_ID.eq(workspace.value()).and(PERSON.ID.eq(merged.id().value())))
        .execute();
  }

  /** Moves identities, notes and history from one person to the other. */
  public void move(DSLContext tx, WorkspaceId workspace, ContactId from, ContactId into) {
    tx.update(IDENTITY)
        .set(IDENTITY.CONTACT_ID, into.value())
        .where(IDENTITY.WORKSPACE_ID.eq(workspace.value()))
        .and(IDENTITY.CONTACT_ID.eq(from.value()))
        .execute();
    tx.update(NOTE)
        .set(NOTE.CONTACT_ID, into.value())
        .where(NOTE.WORKSPACE_ID.eq(workspace.value()).and(NOTE.CONTACT_ID.eq(from.value())))
        .execute();
    tx.update(TIMELINE_ENTRY)
        .set(TIMELINE_ENTRY.CONTACT_ID, into.value())
        .where(TIMELINE_ENTRY.WORKSPACE_ID.eq(workspace.value()))
        .and(TIMELINE_ENTRY.CONTACT_ID.eq(from.value()))
        .execute();
  }

  /** Takes the merged record out of sight; it and those that led to it lead to who remains. */
  public void retire(
      DSLContext tx,
      WorkspaceId workspace,
      ContactId from,
      ContactId into,
      UUID merge,
      Instant now) {
    tx.update(PERSON)
        .set(PERSON.MERGED_INTO, into.value())
        .set(PERSON.MERGE_ID, merge)
        .set(PERSON.DELETED_AT, DSL.coalesce(PERSON.DELETED_AT, DSL.val(now)))
        .set(PERSON.UPDATED_AT, now)
        .set(PERSON.VERSION, PERSON.VERSION.plus(1))
        .where(PERSON.WORKSPACE_ID.eq(workspace.value()).and(PERSON.ID.eq(from.value())))
        .execute();
    tx.update(PERSON)
        .set(PERSON.MERGED_INTO, into.value())
        .where(PERSON.WORKSPACE_ID.eq(workspace.value()))
        .and(PERSON.MERGED_INTO.eq(from.value()))
        .execute();
  }

  /** How many identities and notes would move. */
  public Map<String, Integer> counted(DSLContext tx, WorkspaceId workspace, Collection<UUID> from) {
    return Map.of(
        "identities",
        tx.fetchCount(
            IDENTITY,
            IDENTITY.WORKSPACE_ID.eq(workspace.value()).and(IDENTITY.CONTACT_ID.in(from))),
        "notes",
        tx.fetchCount(
            NOTE,
            NOTE.WORKSPACE_ID
                .eq(workspace.value())
                .and(NOTE.CONTACT_ID.in(from))
                .and(NOTE.DELETED_AT.isNull())));
  }

  /** Who is behind an address of a channel account. */
  public Optional<ContactId> behind(
      DSLContext tx, WorkspaceId workspace, BotId bot, String userId) {
    return tx.select(IDENTITY.CONTACT_ID)
        .from(IDENTITY)
        .where(address(workspace, bot, userId))
        .fetchOptional(row -> new ContactId(row.value1()));
  }

  /** Another living person whom the customer's own system knows under this id. */
  public Optional<ContactId> external(
      DSLContext tx, WorkspaceId workspace, String externalId, ContactId but) {
    return tx.select(PERSON.ID)
        .from(PERSON)
        .where(PERSON.WORKSPACE_ID.eq(workspace.value()))
        .and(PERSON.EXTERNAL_USER_ID.eq(externalId))
        .and(PERSON.DELETED_AT.isNull())
        .and(PERSON.ID.ne(but.value()))
        .orderBy(PERSON.ID)
        .limit(1)
        .fetchOptional(row -> new ContactId(row.value1()));
  }

  /** Whether any address of the person was proven to be somebody's. */
  public boolean verified(DSLContext tx, WorkspaceId workspace, ContactId id) {
    return tx.fetchExists(
        IDENTITY,
        IDENTITY
            .WORKSPACE_ID
            .eq(workspace.value())
            .and(IDENTITY.CONTACT_ID.eq(id.value()))
            .and(IDENTITY.VERIFIED));
  }

  /** Notes that an address was proven, and under which id the customer's system knows its owner. */
  public void verify(
      DSLContext tx, WorkspaceId workspace, BotId bot, String userId, String subject) {
    tx.update(IDENTITY)
        .set(IDENTITY.VERIFIED, true)
        .where(address(workspace, bot, userId))
        .execute();
    tx.execute(
        """
        update contact.person p
        set attributes = p.attributes || jsonb_build_object('external_user_id', {0}::text), version = p.version + 1
        from contact.identity i
        where i.workspace_id = {1} and i.bot_id = {2} and i.scope_id = '' and i.channel_user_id = {3}
          and p.workspace_id = i.workspace_id and p.id = i.contact_id and p.external_user_id is null
        """,
        DSL.val(subject), DSL.val(workspace.value()), DSL.val(bot.value()), DSL.val(userId));
  }

  /** Lets a person be known under a further address. */
  public void address(
      DSLContext tx, WorkspaceId workspace, BotId bot, String userId, ContactId contact, UUID id) {
    tx.insertInto(IDENTITY)
        .set(IDENTITY.WORKSPACE_ID, workspace.value())
        .set(IDENTITY.BOT_ID, bot.value())
        .set(IDENTITY.CHANNEL_USER_ID, userId)
        .set(IDENTITY.ID, id)
        .set(IDENTITY.CONTACT_ID, contact.value())
        .onConflictDoNothing()
        .execute();
  }

  private static Condition address(WorkspaceId workspace, BotId bot, String userId) {
    return IDENTITY
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(IDENTITY.BOT_ID.eq(bot.value()))
        .and(IDENTITY.SCOPE_ID.eq(""))
        .and(IDENTITY.CHANNEL_USER_ID.eq(userId));
  }

  /** Other living persons with this e-mail address or phone number; at most ten. */
  public List<Contact> alike(DSLContext tx, WorkspaceId workspace, Contact person) {
    Condition same = DSL.falseCondition();
    if (person.fields().email() != null) {
      same = same.or(PERSON.EMAIL.eq(person.fields().email()));
    }
    if (person.fields().phone() != null) {
      same = same.or(PERSON.PHONE.eq(person.fields().phone()));
    }
    return tx.selectFrom(PERSON)
        .where(PERSON.WORKSPACE_ID.eq(workspace.value()).and(PERSON.DELETED_AT.isNull()))
        .and(PERSON.ID.ne(person.id().value()))
        .and(same)
        .orderBy(PERSON.ID)
        .limit(10)
        .fetch(ContactStore::read);
  }
}
