package org.rookery.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What the database says about our tables: kinds, columns, keys, policies, rights. */
public record Catalog(DSLContext sql) {

  /** A table and the kind its comment declares; empty where it declares none. */
  public record Table(String name, String kind, boolean isProtected) {
    /** The column that says whose a row is. */
    public String owner() {
      return kind.equals("workspace") ? "workspace_id" : "partner_id";
    }
  }

  /** A column a row needs a value for, and those it may have. */
  public record Column(String name, String type, boolean needed) {}

  /** A foreign key: columns here, table and columns there. */
  public record Reference(List<String> columns, String target, List<String> targetColumns) {}

  /** Our tables, without partitions and the history of migrations. */
  public List<Table> tables() {
    return sql.resultQuery(
            """
            select format('%I.%I', n.nspname, c.relname),
                   coalesce(substring(obj_description(c.oid) from 'kind=([a-z-]+)'), ''),
                   c.relrowsecurity and c.relforcerowsecurity
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition
              and n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg_%'
              and c.relname <> 'flyway_schema_history'
            order by 1
            """)
        .fetch(row -> new Table(text(row, 0), text(row, 1), Boolean.TRUE.equals(row.get(2))));
  }

  public List<Table> tables(String kind) {
    return tables().stream().filter(table -> table.kind().equals(kind)).toList();
  }

  public List<Column> columns(String table) {
    return sql.resultQuery(
            """
            select attname, format_type(atttypid, null),
                   attnotnull and not atthasdef and attidentity = '' and attgenerated = ''
            from pg_attribute where attrelid = {0}::regclass and attnum > 0 and not attisdropped order by attnum
            """,
            org.jooq.impl.DSL.inline(table))
        .fetch(row -> new Column(text(row, 0), text(row, 1), Boolean.TRUE.equals(row.get(2))));
  }

  /** Columns of the primary key and of every unique index, each in order. */
  public List<List<String>> keys(String table) {
    return sql.resultQuery(
            """
            select (select array_agg(coalesce(a.attname, '(expression)') order by k.position)
                    from unnest(i.indkey::int[]) with ordinality k(number, position)
                    left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number)
            from pg_index i where i.indrelid = {0}::regclass and i.indisunique
            """,
            org.jooq.impl.DSL.inline(table))
        .fetch(row -> List.of((String[]) row.get(0, String[].class)));
  }

  public List<Reference> references(String table) {
    var all = new ArrayList<>(foreignKeys(table));
    if (isGuarded(table)) {
      all.add(
          new Reference(
              List.of("workspace_id", "conversation_id"),
              "conversation.thread",
              List.of("workspace_id", "id")));
    }
    return all;
  }

  /**
   * Whether a trigger refuses rows whose conversation is another workspace's: a foreign key that
   * costs less.
   */
  public boolean isGuarded(String table) {
    return !sql.fetch(
            "select 1 from pg_trigger where tgrelid = {0}::regclass and tgfoid = to_regproc('conversation.guard_tenant')",
            org.jooq.impl.DSL.inline(table))
        .isEmpty();
  }

  private List<Reference> foreignKeys(String table) {
    return sql.resultQuery(
            """
            select (select array_agg(a.attname order by k.position) from unnest(c.conkey) with ordinality k(number, position)
                      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number),
                   c.confrelid::regclass::text,
                   (select array_agg(a.attname order by k.position) from unnest(c.confkey) with ordinality k(number, position)
                      join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number)
            from pg_constraint c where c.conrelid = {0}::regclass and c.contype = 'f'
            """,
            org.jooq.impl.DSL.inline(table))
        .fetch(
            row ->
                new Reference(
                    List.of(row.get(0, String[].class)),
                    text(row, 1),
                    List.of(row.get(2, String[].class))));
  }

  /** Texts of the check constraints. */
  public List<String> checks(String table) {
    return sql.resultQuery(
            "select pg_get_constraintdef(oid) from pg_constraint where conrelid = {0}::regclass and contype = 'c'",
            org.jooq.impl.DSL.inline(table))
        .fetch(row -> text(row, 0));
  }

  /** Roles that a policy of this table is for. */
  public List<String> policyRoles(String table) {
    return sql.resultQuery(
            "select polroles::regrole[]::text from pg_policy where polrelid = {0}::regclass",
            org.jooq.impl.DSL.inline(table))
        .fetch(row -> text(row, 0));
  }

  public boolean may(String role, String table, String right) {
    return Boolean.TRUE.equals(
        sql.resultQuery(
                "select has_table_privilege({0}, {1}, {2})",
                org.jooq.impl.DSL.inline(role),
                org.jooq.impl.DSL.inline(table),
                org.jooq.impl.DSL.inline(right.toUpperCase(Locale.ROOT)))
            .fetchSingle()
            .get(0));
  }

  private static String text(Record row, int index) {
    return String.valueOf(row.get(index));
  }
}
