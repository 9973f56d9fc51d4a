package org.rookery.testing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Makes a row for any table out of what the catalog says: types, allowed words, foreign keys. Where
 * a check asks for more, {@link #SAMPLES} holds a value for that column.
 */
public final class Rows {
  private static final Pattern ALLOWED =
      Pattern.compile("\\(?(\\w+)\\)? = ANY \\(+ARRAY\\['([^']*)'");

  /**
   * Values for columns whose checks the types do not tell, by {@code schema.table.column} or {@code
   * column}.
   */
  private static final Map<String, String> SAMPLES =
      Map.ofEntries(
          Map.entry("accent", "#3257d6"),
          Map.entry("hint", "abcd"),
          Map.entry("country", "IN"),
          Map.entry("currency", "INR"),
          Map.entry("desk.ticket.report", "{\"description\":\"row\",\"customers\":[]}"),
          Map.entry("desk.timer.due_at", "2999-01-01T00:00:00Z"),
          Map.entry("desk.page.state", "over"),
          Map.entry("desk.delivery.state", "sent"));

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Catalog catalog;

  public Rows(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Inserts a row of this owner, and the rows it refers to, in the transaction's scope.
   *
   * @return the row's columns
   */
  public Map<String, Object> insert(DSLContext tx, Catalog.Table table, UUID owner) {
    var row = values(tx, table, owner);
    insert(tx, table, row);
    return row;
  }

  /** What such a row would hold; the rows it refers to are inserted. */
  public Map<String, Object> values(DSLContext tx, Catalog.Table table, UUID owner) {
    var row = new LinkedHashMap<String, Object>();
    row.put(table.owner(), owner);
    for (var reference : catalog.references(table.name())) {
      refer(tx, table, reference, owner, row);
    }
    var words = words(table.name());
    for (var column : catalog.columns(table.name())) {
      if (column.needed() && !row.containsKey(column.name())) {
        row.put(column.name(), value(table.name(), column, words));
      }
    }
    return row;
  }

  /** Inserts a row as it is. */
  public static int insert(DSLContext tx, Catalog.Table table, Map<String, Object> row) {
    var fields = new LinkedHashMap<Field<?>, Object>();
    row.forEach((column, value) -> fields.put(field(name(column)), value));
    return tx.insertInto(table(sql(table.name()))).set(fields).execute();
  }

  private void refer(
      DSLContext tx,
      Catalog.Table table,
      Catalog.Reference reference,
      UUID owner,
      Map<String, Object> row) {
    var needed =
        catalog.columns(table.name()).stream()
            .filter(Catalog.Column::needed)
            .map(Catalog.Column::name)
            .toList();
    if (reference.target().equals(table.name()) || !needed.containsAll(reference.columns())) {
      return; // its own kind, or a reference that may be absent
    }
    var target =
        catalog.tables().stream()
            .filter(it -> it.name().equals(reference.target()))
            .findFirst()
            .orElseThrow();
    var there = insert(tx, target, owner);
    for (var i = 0; i < reference.columns().size(); i++) {
      row.put(reference.columns().get(i), there.get(reference.targetColumns().get(i)));
    }
  }

  /** The first allowed word of each column that has a list of them. */
  private Map<String, String> words(String table) {
    var words = new LinkedHashMap<String, String>();
    for (var check : catalog.checks(table)) {
      var allowed = ALLOWED.matcher(check);
      if (allowed.find()) {
        words.putIfAbsent(allowed.group(1), allowed.group(2));
      }
    }
    return words;
  }

  private static Object value(String table, Catalog.Column column, Map<String, String> words) {
    if (column.name().equals("email")) {
      return "row" + NUMBERS.incrementAndGet() + "@customer.example";
    }
    var sample = SAMPLES.getOrDefault(table + "." + column.name(), SAMPLES.get(column.name()));
    if (sample != null) {
      return typed(column.type(), sample);
    }
    if (words.containsKey(column.name())) {
      return words.get(column.name());
    }
    return switch (column.type()) {
      case "uuid" -> UUID.randomUUID();
      case "text", "character varying" -> "row" + NUMBERS.incrementAndGet();
      case "boolean" -> true;
      case "bigint" -> DSL.inline((long) NUMBERS.incrementAndGet());
      case "integer", "smallint", "numeric", "double precision" -> DSL.inline(1);
      case "timestamp with time zone" -> DSL.currentTimestamp();
      case "date" -> DSL.currentDate();
      case "bytea" -> new byte[] {1};
      case "jsonb", "json" -> typed(column.type(), "{}");
      case "text[]", "uuid[]" -> typed(column.type(), "{}");
      default -> typed(column.type(), "");
    };
  }

  private static Object typed(String type, String text) {
    return field("{0}::" + type, Object.class, inline(text));
  }
}
