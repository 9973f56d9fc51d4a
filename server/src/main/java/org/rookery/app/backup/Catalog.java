package org.rookery.app.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.rookery.app.backup.Manifest.Partition;
import org.rookery.app.backup.Manifest.Sequence;
import org.rookery.app.backup.Manifest.Table;

/** What there is to copy, as the database itself tells it. */
record Catalog(Connection connection) {
  /** Flyway's history is made anew by the migrations that shape the tables. */
  private static final String OURS =
      """
       n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
         and c.relname <> 'flyway_schema_history'
      """;

  private static final String TABLES =
      """
      select n.nspname, c.relname,
        array_agg(a.attname order by a.attnum)
          filter (where a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and %s
      group by n.nspname, c.relname
      order by n.nspname, c.relname
      """
          .formatted(OURS);

  private static final String PARTITIONS =
      """
      select n.nspname, c.relname, i.inhparent::regclass::text,
        pg_get_expr(c.relpartbound, c.oid), pg_get_userbyid(c.relowner),
        c.relrowsecurity, c.relforcerowsecurity, obj_description(c.oid, 'pg_class')
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_inherits i on i.inhrelid = c.oid
      where c.relispartition and c.relkind = 'r' and %s
      order by n.nspname, c.relname
      """
          .formatted(OURS);

  private static final String SEQUENCES =
      """
      select schemaname, sequencename, last_value from pg_sequences
      where last_value is not null order by schemaname, sequencename
      """;

  List<Table> tables() throws SQLException {
    return Sql.list(connection, TABLES, Catalog::table);
  }

  private static Table table(ResultSet row) throws SQLException {
    var columns = (String[]) row.getArray(3).getArray();
    return new Table(row.getString(1), row.getString(2), Arrays.asList(columns), 0);
  }

  List<Partition> partitions() throws SQLException {
    return Sql.list(connection, PARTITIONS, Catalog::partition);
  }

  private static Partition partition(ResultSet row) throws SQLException {
    return new Partition(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getBoolean(6),
        row.getBoolean(7),
        row.getString(8));
  }

  List<Sequence> sequences() throws SQLException {
    return Sql.list(
        connection,
        SEQUENCES,
        row -> new Sequence(row.getString(1), row.getString(2), row.getLong(3)));
  }

  List<String> roles() throws SQLException {
    return Sql.list(
        connection,
        "select rolname from pg_roles where rolname not like 'pg\\_%' and not rolsuper order by 1",
        row -> row.getString(1));
  }

  String version() throws SQLException {
    return Sql.one(
        connection,
        "select version from platform.flyway_schema_history where success and version is not null"
            + " order by installed_rank desc limit 1",
        row -> row.getString(1));
  }

  int epoch() throws SQLException {
    return Sql.one(connection, "select epoch from platform.cluster", row -> row.getInt(1));
  }
}
