package org.rookery.app.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup file holds, as its first thing to read.
 *
 * @param format of this file; a reader refuses one it does not know
 * @param version of the newest migration: the tables' shape
 * @param epoch of the cluster it was taken from
 * @param roles the database roles that own or use the tables
 */
record Manifest(
    int format,
    Instant madeAt,
    String version,
    int epoch,
    List<String> roles,
    List<Table> tables,
    List<Partition> partitions,
    List<Sequence> sequences) {
  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

  /** One table, its columns in the order of the copy, and how many rows were copied. */
  record Table(String schema, String name, List<String> columns, long rows) {
    String entry() {
      return "tables/" + schema + "." + name;
    }

    String quoted() {
      return Sql.quote(schema) + "." + Sql.quote(name);
    }

    String quotedColumns() {
      return String.join(", ", columns.stream().map(Sql::quote).toList());
    }

    Table with(long copied) {
      return new Table(schema, name, columns, copied);
    }
  }

  /** A part of a table that the running server made, not a migration. */
  record Partition(
      String schema,
      String name,
      String parent,
      String bound,
      String owner,
      boolean rowSecurity,
      boolean forced,
      @Nullable String comment) {}

  /** Where a sequence stood; never behind the rows, because it is read after them. */
  record Sequence(String schema, String name, long value) {}
}
