package org.rookery.contact;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.message.ContactId;
import org.rookery.platform.db.BatchStatement;
import org.rookery.platform.json.Json;

/**
 * Persons as the message path reads and writes them: in batches, in the transaction of the turns,
 * across workspaces. Rows that two lanes may both change are locked in the order of their ids
 * first.
 */
public final class ContactPath {
  /** Attributes that are columns; all others stand in the document. */
  private static final Set<String> COLUMNS =
      Set.of(
          "display_name",
          "first_name",
          "last_name",
          "email",
          "phone",
          "company",
          "job_title",
          "address",
          "city",
          "region",
          "country",
          "postal_code",
          "language",
          "timezone");

  /** Only channels that have the proof tell it of a newcomer. */
  private static final String PROVEN = "external_user_id";

  private static final String FIND =
      """
      select i.workspace_id, i.bot_id, i.channel_user_id, i.contact_id
      from unnest(?::uuid[], ?::uuid[], ?::text[]) as a(workspace_id, bot_id, channel_user_id)
      join contact.identity i on i.workspace_id = a.workspace_id and i.bot_id = a.bot_id and i.scope_id = ''
        and i.channel_user_id = a.channel_user_id
      """;

  private static final String LOAD =
      """
      select p.workspace_id, p.id, p.version, p.display_name, p.first_name, p.last_name, p.email, p.phone, p.company,
        p.job_title, p.address, p.city, p.region, p.country, p.postal_code, p.language, p.timezone,
        p.attributes::text as attributes, p.blocked_at is not null as blocked
      from (select unnest(?::uuid[]) workspace_id, unnest(?::uuid[]) id) a
      join contact.person p on p.workspace_id = a.workspace_id and p.id = a.id
      """;

  private static final String CREATE_PERSON =
      """
      insert into contact.person (workspace_id, id, source, display_name, first_name, last_name, email, phone, language,
        timezone, attributes, is_lead, lead_at, lead_reason, first_seen_at, last_seen_at)
      select w, i, s, c->>'display_name', c->>'first_name', c->>'last_name', c->>'email', c->>'phone', c->>'language',
        c->>'timezone', d, lead, case when lead then at end, case when lead then 'contact_detail' end, at, at
      from (
        select w, i, s, c::jsonb as c, d::jsonb as d, (c::jsonb ->> 'email') is not null
          or (c::jsonb ->> 'phone') is not null as lead, to_timestamp(t / 1000.0::float8) as at
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[]) as x(w, i, s, c, d, t)) y
      """;

  private static final String CREATE_IDENTITY =
      """
      insert into contact.identity (workspace_id, bot_id, scope_id, channel_user_id, id, contact_id, channel_kind,
        verified, first_inbound_at, last_inbound_at)
      select w, b, '', u, i, c, k, v, to_timestamp(t / 1000.0::float8), to_timestamp(t / 1000.0::float8)
      from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::bool[], ?::bigint[])
        as x(w, b, u, i, c, k, v, t)
      """;

  private static final String LOCK =
      """
      select p.id from contact.person p
      join unnest(?::uuid[], ?::uuid[]) as a(w, i) on p.workspace_id = a.w and p.id = a.i
      order by p.workspace_id, p.id for update of p
      """;

  private static final String CHANGE =
      """
      update contact.person p
      set display_name = case when c ? 'display_name' then c->>'display_name' else display_name end,
        first_name = case when c ? 'first_name' then c->>'first_name' else first_name end,
        last_name = case when c ? 'last_name' then c->>'last_name' else last_name end,
        email = case when c ? 'email' then c->>'email' else email end,
        phone = case when c ? 'phone' then c->>'phone' else phone end,
        company = case when c ? 'company' then c->>'company' else company end,
        job_title = case when c ? 'job_title' then c->>'job_title' else job_title end,
        address = case when c ? 'address' then c->>'address' else address end,
        city = case when c ? 'city' then c->>'city' else city end,
        region = case when c ? 'region' then c->>'region' else region end,
        country = case when c ? 'country' then c->>'country' else country end,
        postal_code = case when c ? 'postal_code' then c->>'postal_code' else postal_code end,
        language = case when c ? 'language' then c->>'language' else language end,
        timezone = case when c ? 'timezone' then c->>'timezone' else timezone end,
        attributes = (attributes || d) - cleared,
        is_lead = is_lead or lead,
        lead_at = case when lead and not is_lead then at else lead_at end,
        lead_reason = case when lead and not is_lead then 'contact_detail' else lead_reason end,
        updated_at = at,
        version = version + 1
      from (
        select w, i, c::jsonb as c, d::jsonb as d, string_to_array(x, ',') as cleared,
          (c::jsonb ->> 'email') is not null or (c::jsonb ->> 'phone') is not null as lead,
          to_timestamp(t / 1000.0::float8) as at
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[]) as x(w, i, c, d, x, t)) y
      where p.workspace_id = y.w and p.id = y.i
      """
          // The driver reads a single question mark as a parameter.
          .replace("c ? '", "c ?? '");

  private ContactPath() {}

  /** One user of one channel account. */
  public record Address(UUID workspace, UUID bot, String userId) {}

  /** One person of one workspace. */
  public record Key(UUID workspace, UUID contact) {}

  /** A person who appears for the first time. */
  public record Newcomer(
      Address address,
      ContactId contact,
      UUID identity,
      String channel,
      Map<String, Object> attributes,
      Instant at) {}

  /** What turns learned about a person; null clears. */
  public record Change(Key person, Map<String, @Nullable Object> attributes, Instant at) {}

  /** Who is behind these addresses; strangers are missing. */
  public static Map<Address, ContactId> find(Connection connection, List<Address> addresses)
      throws SQLException {
    var found = new HashMap<Address, ContactId>();
    if (addresses.isEmpty()) {
      return found;
    }
    try (var statement = new BatchStatement(connection, FIND)) {
      var rows =
          statement
              .uuids(addresses, Address::workspace)
              .uuids(addresses, Address::bot)
              .texts(addresses, Address::userId)
              .query();
      while (rows.next()) {
        found.put(
            new Address(
                rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), rows.getString(3)),
            new ContactId(rows.getObject(4, UUID.class)));
      }
    }
    return found;
  }

  /** What is known about these persons. */
  public static Map<Key, ContactCard> load(Connection connection, List<Key> persons)
      throws SQLException {
    var found = new HashMap<Key, ContactCard>();
    if (persons.isEmpty()) {
      return found;
    }
    try (var statement = new BatchStatement(connection, LOAD)) {
      var rows = statement.uuids(persons, Key::workspace).uuids(persons, Key::contact).query();
      while (rows.next()) {
        var key = new Key(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
        found.put(key, card(key, rows));
      }
    }
    return found;
  }

  /** Makes persons with their addresses. */
  public static void create(Connection connection, List<Newcomer> newcomers) throws SQLException {
    if (newcomers.isEmpty()) {
      return;
    }
    try (var statement = new BatchStatement(connection, CREATE_PERSON)) {
      statement
          .uuids(newcomers, n -> n.address().workspace())
          .uuids(newcomers, n -> n.contact().value())
          .texts(newcomers, n -> source(n.channel()))
          .texts(newcomers, n -> columns(n.attributes()))
          .texts(newcomers, n -> document(n.attributes()))
          .instants(newcomers, Newcomer::at)
          .execute();
    }
    try (var statement = new BatchStatement(connection, CREATE_IDENTITY)) {
      statement
          .uuids(newcomers, n -> n.address().workspace())
          .uuids(newcomers, n -> n.address().bot())
          .texts(newcomers, n -> n.address().userId())
          .uuids(newcomers, Newcomer::identity)
          .uuids(newcomers, n -> n.contact().value())
          .texts(newcomers, n -> "test".equals(n.channel()) ? "website" : n.channel())
          .booleans(newcomers, n -> n.attributes().containsKey(PROVEN))
          .instants(newcomers, Newcomer::at)
          .execute();
    }
  }

  /** Writes what was learned; at most one change per person. */
  public static void change(Connection connection, List<Change> changes) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    var ordered = new ArrayList<>(changes);
    ordered.sort(
        Comparator.comparing((Change c) -> c.person().workspace())
            .thenComparing(c -> c.person().contact()));
    try (var statement = new BatchStatement(connection, LOCK)) {
      statement
          .uuids(ordered, c -> c.person().workspace())
          .uuids(ordered, c -> c.person().contact())
          .query();
    }
    try (var statement = new BatchStatement(connection, CHANGE)) {
      statement
          .uuids(ordered, c -> c.person().workspace())
          .uuids(ordered, c -> c.person().contact())
          .texts(ordered, c -> columns(c.attributes()))
          .texts(ordered, c -> document(c.attributes()))
          .texts(ordered, c -> cleared(c.attributes()))
          .instants(ordered, Change::at)
          .execute();
    }
  }

  private static ContactCard card(Key key, ResultSet row) throws SQLException {
    var attributes = new HashMap<String, Object>();
    for (var column : COLUMNS) {
      var value = row.getString(column);
      if (value != null) {
        attributes.put(column.equals("display_name") ? "name" : column, value);
      }
    }
    var document = row.getString("attributes");
    if (!"{}".equals(document)) {
      attributes.putAll(map(document));
    }
    return new ContactCard(
        new ContactId(key.contact()),
        row.getLong("version"),
        attributes,
        row.getBoolean("blocked"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(String json) {
    return Json.read(json, Map.class);
  }

  private static String columns(Map<String, ? extends @Nullable Object> attributes) {
    var part = new LinkedHashMap<String, @Nullable Object>();
    attributes.forEach(
        (key, value) -> {
          if (COLUMNS.contains(column(key))) {
            part.put(column(key), value == null ? null : String.valueOf(value));
          }
        });
    return Json.write(part);
  }

  private static String document(Map<String, ? extends @Nullable Object> attributes) {
    var part = new LinkedHashMap<String, Object>();
    attributes.forEach(
        (key, value) -> {
          if (!COLUMNS.contains(column(key)) && value != null) {
            part.put(key, value);
          }
        });
    return Json.write(part);
  }

  private static String cleared(Map<String, @Nullable Object> attributes) {
    return String.join(
        ",",
        attributes.keySet().stream()
            .filter(key -> !COLUMNS.contains(column(key)) && attributes.get(key) == null)
            .toList());
  }

  /** What templates call {@code contact.name} is the name that somebody gave the person. */
  private static String column(String key) {
    return key.equals("name") ? "display_name" : key;
  }

  private static String source(String channel) {
    return switch (channel) {
      case "website", "test" -> "website";
      case "landing" -> "landing_page";
      case "teams" -> "teams_inbound";
      default -> channel + "_inbound";
    };
  }
}
