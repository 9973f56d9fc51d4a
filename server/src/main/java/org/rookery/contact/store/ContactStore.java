package org.rookery.contact.store;

import static org.rookery.schema.contact.Tables.IDENTITY;
import static org.rookery.schema.contact.Tables.PERSON;
import static org.rookery.schema.contact.Tables.SEARCH_WORD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.jooq.UpdateSetStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.Contact;
import org.rookery.contact.ContactFields;
import org.rookery.contact.ContactFilter;
import org.rookery.contact.ContactIdentity;
import org.rookery.contact.IdentityId;
import org.rookery.message.BotId;
import org.rookery.message.ContactId;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Persons and their identities. */
@Component
public class ContactStore {

  /** Adds a person. */
  public void insert(DSLContext tx, WorkspaceId workspace, Contact contact) {
    var row = tx.newRecord(PERSON);
    row.setWorkspaceId(workspace.value());
    row.setId(contact.id().value());
    row.setSource(contact.source());
    row.setIsLead(contact.isLead());
    row.setLeadAt(contact.leadAt());
    row.setLeadReason(contact.leadReason());
    row.setFirstSeenAt(contact.stats().firstSeenAt());
    row.setCreatedAt(contact.createdAt());
    row.setUpdatedAt(contact.updatedAt());
    fieldValues(contact.fields()).forEach((field, value) -> set(row, field, value));
    row.insert();
  }

  /** The person, unless it is in the bin. */
  public Optional<Contact> find(DSLContext tx, WorkspaceId workspace, ContactId id) {
    return tx.selectFrom(PERSON).where(is(workspace, id)).fetchOptional(ContactStore::read);
  }

  /** As {@link #find}, kept from others until the end of the transaction. */
  public Optional<Contact> lock(DSLContext tx, WorkspaceId workspace, ContactId id) {
    return tx.selectFrom(PERSON)
        .where(is(workspace, id))
        .forUpdate()
        .fetchOptional(ContactStore::read);
  }

  /**
   * Several persons at once, in no order; those in the bin too, for old conversations need their
   * names.
   */
  public List<Contact> findAll(DSLContext tx, WorkspaceId workspace, Collection<UUID> ids) {
    return tx.selectFrom(PERSON)
        .where(PERSON.WORKSPACE_ID.eq(workspace.value()).and(PERSON.ID.in(ids)))
        .fetch(ContactStore::read);
  }

  /** The newest persons that pass the filter, behind {@code after}. */
  public List<Contact> page(
      DSLContext tx, WorkspaceId workspace, ContactFilter filter, @Nullable UUID after, int limit) {
    var place =
        after == null
            ? DSL.noCondition()
            : filter.oldestFirst() ? PERSON.ID.gt(after) : PERSON.ID.lt(after);
    return tx.selectFrom(PERSON)
        .where(selected(workspace, filter).and(place))
        .orderBy(filter.oldestFirst() ? PERSON.ID.asc() : PERSON.ID.desc())
        .limit(limit)
        .fetch(ContactStore::read);
  }

  /** How many pass the filter, counted up to the ceiling. */
  public int count(DSLContext tx, WorkspaceId workspace, ContactFilter filter, int ceiling) {
    return tx.fetchCount(
        tx.selectOne().from(PERSON).where(selected(workspace, filter)).limit(ceiling));
  }

  /** Ids of persons found by these words, at most {@code limit}. */
  public List<UUID> search(DSLContext tx, WorkspaceId workspace, List<String> words, int limit) {
    return tx.select(PERSON.ID)
        .from(PERSON)
        .where(PERSON.WORKSPACE_ID.eq(workspace.value()))
        .and(found(workspace, words))
        .orderBy(PERSON.ID.desc())
        .limit(limit)
        .fetch(PERSON.ID);
  }

  /** Writes the fields of this version; empty if somebody was faster. */
  public Optional<Contact> update(
      DSLContext tx,
      WorkspaceId workspace,
      Contact before,
      ContactFields fields,
      boolean becameLead,
      Instant now) {
    UpdateSetStep<?> update = tx.update(PERSON);
    var assignments = new LinkedHashMap<Field<?>, Object>(fieldValues(fields));
    assignments.put(PERSON.UPDATED_AT, now);
    if (becameLead) {
      assignments.put(PERSON.IS_LEAD, true);
      assignments.put(PERSON.LEAD_AT, now);
      assignments.put(PERSON.LEAD_REASON, "contact_detail");
    }
    return ((UpdateSetMoreStep<?>) update.set(assignments))
        .set(PERSON.VERSION, PERSON.VERSION.plus(1))
        .where(is(workspace, before.id()).and(PERSON.VERSION.eq(before.version())))
        .returning()
        .fetchOptional(ContactStore::read);
  }

  /** Puts the person into the bin; true if it was not there already. */
  public boolean delete(DSLContext tx, WorkspaceId workspace, ContactId id, Instant now) {
    return tx.update(PERSON)
            .set(PERSON.DELETED_AT, now)
            .set(PERSON.UPDATED_AT, now)
            .set(PERSON.VERSION, PERSON.VERSION.plus(1))
            .where(is(workspace, id))
            .execute()
        == 1;
  }

  /** Takes the person out of the bin again; false if nobody is in it since this instant. */
  public boolean restore(
      DSLContext tx, WorkspaceId workspace, ContactId id, Instant since, Instant now) {
    return tx.update(PERSON)
            .setNull(PERSON.DELETED_AT)
            .set(PERSON.UPDATED_AT, now)
            .set(PERSON.VERSION, PERSON.VERSION.plus(1))
            .where(PERSON.WORKSPACE_ID.eq(workspace.value()))
            .and(PERSON.ID.eq(id.value()))
            .and(PERSON.DELETED_AT.gt(since))
            .and(PERSON.MERGED_INTO.isNull())
            .execute()
        == 1;
  }

  /** Where channels know the person. */
  public List<ContactIdentity> identities(DSLContext tx, WorkspaceId workspace, ContactId id) {
    return tx.selectFrom(IDENTITY)
        .where(IDENTITY.WORKSPACE_ID.eq(workspace.value()).and(IDENTITY.CONTACT_ID.eq(id.value())))
        .orderBy(IDENTITY.CREATED_AT)
        .fetch(
            row ->
                new ContactIdentity(
                    new IdentityId(row.getId()),
                    row.getChannelKind(),
                    new BotId(row.getBotId()),
                    row.getChannelUserId(),
                    row.getHandle(),
                    row.getVerified(),
                    row.getFirstInboundAt(),
                    row.getLastInboundAt()));
  }

  /** Another living person with this e-mail address or phone number. */
  public Optional<ContactId> duplicate(
      DSLContext tx, WorkspaceId workspace, @Nullable String email, @Nullable String phone) {
    Condition same = DSL.falseCondition();
    if (email != null) {
      same = same.or(PERSON.EMAIL.eq(email));
    }
    if (phone != null) {
      same = same.or(PERSON.PHONE.eq(phone));
    }
    return tx.select(PERSON.ID)
        .from(PERSON)
        .where(PERSON.WORKSPACE_ID.eq(workspace.value()).and(PERSON.DELETED_AT.isNull()).and(same))
        .orderBy(PERSON.ID)
        .limit(1)
        .fetchOptional(row -> new ContactId(row.value1()));
  }

  /** Whether anybody has a value under this key. */
  public boolean anyHas(DSLContext tx, WorkspaceId workspace, String attribute) {
    return tx.fetchExists(
        tx.selectOne()
            .from(PERSON)
            .where(PERSON.WORKSPACE_ID.eq(workspace.value()))
            .and("jsonb_exists({0}, {1})", PERSON.ATTRIBUTES, DSL.val(attribute)));
  }

  private static Condition selected(WorkspaceId workspace, ContactFilter filter) {
    var selected = PERSON.WORKSPACE_ID.eq(workspace.value()).and(PERSON.DELETED_AT.isNull());
    if (!filter.words().isEmpty()) {
      selected = selected.and(found(workspace, filter.words()));
    }
    if (filter.label() != null) {
      selected = selected.and(DSL.val(filter.label()).eq(DSL.any(PERSON.LABELS)));
    }
    if (filter.isLead() != null) {
      selected = selected.and(filter.isLead() ? PERSON.IS_LEAD : DSL.not(PERSON.IS_LEAD));
    }
    if (filter.bot() != null) {
      selected =
          selected.andExists(
              DSL.selectOne()
                  .from(IDENTITY)
                  .where(IDENTITY.WORKSPACE_ID.eq(workspace.value()))
                  .and(IDENTITY.CONTACT_ID.eq(PERSON.ID))
                  .and(IDENTITY.BOT_ID.eq(filter.bot().value())));
    }
    return selected;
  }

  /**
   * Every word is the beginning of one of the person's words; digits also the end of a phone
   * number.
   */
  private static Condition found(WorkspaceId workspace, List<String> words) {
    return words.stream()
        .map(
            word ->
                PERSON.ID.in(
                    DSL.select(SEARCH_WORD.CONTACT_ID)
                        .from(SEARCH_WORD)
                        .where(SEARCH_WORD.WORKSPACE_ID.eq(workspace.value()))
                        .and(beginsWith(word))))
        .reduce(DSL.noCondition(), Condition::and);
  }

  /** A range instead of {@code like}, which row-level security would keep from the index. */
  private static Condition beginsWith(String word) {
    var prefix = SEARCH_WORD.WORD.ge(word).and(SEARCH_WORD.WORD.lt(word + '\uffff'));
    if (word.length() >= 4 && word.chars().allMatch(Character::isDigit)) {
      var end = '<' + new StringBuilder(word).reverse().toString();
      return prefix.or(SEARCH_WORD.WORD.ge(end).and(SEARCH_WORD.WORD.lt(end + '\uffff')));
    }
    return prefix;
  }

  private static Condition is(WorkspaceId workspace, ContactId id) {
    return PERSON
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(PERSON.ID.eq(id.value()))
        .and(PERSON.DELETED_AT.isNull());
  }

  static Map<Field<?>, @Nullable Object> fieldValues(ContactFields fields) {
    var values = new LinkedHashMap<Field<?>, @Nullable Object>();
    values.put(PERSON.DISPLAY_NAME, fields.displayName());
    values.put(PERSON.FIRST_NAME, fields.firstName());
    values.put(PERSON.LAST_NAME, fields.lastName());
    values.put(PERSON.EMAIL, fields.email());
    values.put(PERSON.PHONE, fields.phone());
    values.put(PERSON.AVATAR_URL, fields.avatarUrl());
    values.put(PERSON.COMPANY, fields.company());
    values.put(PERSON.JOB_TITLE, fields.jobTitle());
    values.put(PERSON.ADDRESS, fields.address());
    values.put(PERSON.CITY, fields.city());
    values.put(PERSON.REGION, fields.region());
    values.put(PERSON.COUNTRY, fields.country());
    values.put(PERSON.POSTAL_CODE, fields.postalCode());
    values.put(PERSON.BIRTHDAY, fields.birthday());
    values.put(PERSON.LANGUAGE, fields.language());
    values.put(PERSON.TIMEZONE, fields.timezone());
    values.put(PERSON.LABELS, fields.labels().toArray(String[]::new));
    values.put(PERSON.ATTRIBUTES, JSONB.valueOf(Json.write(fields.attributes())));
    return values;
  }

  @SuppressWarnings("unchecked")
  private static <T> void set(Record row, Field<T> field, @Nullable Object value) {
    row.set(field, (T) value);
  }

  static Contact read(Record row) {
    return new Contact(
        new ContactId(row.get(PERSON.ID)),
        row.get(PERSON.SHOWN_NAME),
        new ContactFields(
            row.get(PERSON.DISPLAY_NAME),
            row.get(PERSON.FIRST_NAME),
            row.get(PERSON.LAST_NAME),
            row.get(PERSON.EMAIL),
            row.get(PERSON.PHONE),
            row.get(PERSON.AVATAR_URL),
            row.get(PERSON.COMPANY),
            row.get(PERSON.JOB_TITLE),
            row.get(PERSON.ADDRESS),
            row.get(PERSON.CITY),
            row.get(PERSON.REGION),
            row.get(PERSON.COUNTRY),
            row.get(PERSON.POSTAL_CODE),
            row.get(PERSON.BIRTHDAY),
            row.get(PERSON.LANGUAGE),
            row.get(PERSON.TIMEZONE),
            Arrays.asList(row.get(PERSON.LABELS)),
            attributes(row.get(PERSON.ATTRIBUTES))),
        row.get(PERSON.SOURCE),
        row.get(PERSON.IS_LEAD),
        row.get(PERSON.LEAD_AT),
        row.get(PERSON.LEAD_REASON),
        row.get(PERSON.OWNER_ID),
        row.get(PERSON.BLOCKED_AT),
        new Contact.Stats(
            row.get(PERSON.FIRST_SEEN_AT),
            row.get(PERSON.LAST_SEEN_AT),
            row.get(PERSON.WEBSITE_VISITS),
            row.get(PERSON.LAST_MESSAGE_AT),
            row.get(PERSON.LAST_MESSAGE_BY),
            row.get(PERSON.USER_INTERACTED),
            row.get(PERSON.CONVERSATION_COUNT)),
        row.get(PERSON.CREATED_AT),
        row.get(PERSON.UPDATED_AT),
        row.get(PERSON.VERSION));
  }

  private static Map<String, JsonNode> attributes(JSONB stored) {
    var values = new LinkedHashMap<String, JsonNode>();
    Json.tree(stored.data())
        .propertyStream()
        .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    return values;
  }

  /** Words of a question, folded as the stored ones are. */
  public List<String> words(DSLContext tx, String question) {
    var folded =
        tx.select(DSL.field("contact.folded({0})", String.class, DSL.val(question)))
            .fetchSingle()
            .value1();
    var words = new ArrayList<String>();
    for (var part : folded.strip().split("\\s+", -1)) {
      if (part.contains("@")) {
        words.add(part);
      } else {
        Arrays.stream(part.split("[^\\p{L}\\p{N}]+", -1))
            .filter(word -> !word.isEmpty())
            .forEach(words::add);
      }
    }
    return words.size() > 8 ? words.subList(0, 8) : words;
  }
}
