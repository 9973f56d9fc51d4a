package org.rookery.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import org.rookery.app.backup.Manifest.Partition;
import org.rookery.app.backup.Manifest.Table;
import org.rookery.embeddedpostgres.EmbeddedPostgres;
import org.rookery.platform.json.Json;

/**
 * Makes an installation from a backup file. It grows aside and is renamed when whole, so that an
 * interrupted restore leaves nothing that looks like an installation.
 */
public final class Restore {

  /** Makes roles, database and tables of exactly the backup's shape. */
  public interface Shaper {
    void shape(EmbeddedPostgres postgres, Path data, String version);
  }

  private final Path data;
  private final Shaper shaper;

  public Restore(Path data, Shaper shaper) {
    this.data = data.toAbsolutePath().normalize();
    this.shaper = shaper;
  }

  /** Into the folder, which must be empty or absent. */
  public void readFrom(Path file) {
    refuseOccupied();
    var aside = data.resolveSibling(data.getFileName() + ".restoring");
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      var manifest = manifest(zip, file);
      Files.createDirectory(aside);
      copyFiles(zip, aside);
      copyTables(zip, manifest, aside);
      Files.deleteIfExists(data);
      Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      throw new CannotCopy("The folder " + aside + " cannot be used: " + e.getMessage() + ".", e);
    } catch (IOException e) {
      throw new CannotCopy("The file " + file + " is no whole backup: " + e.getMessage() + ".", e);
    } catch (SQLException e) {
      throw new CannotCopy("The database cannot be filled: " + e.getMessage() + ".", e);
    }
  }

  private void refuseOccupied() {
    if (!Files.exists(data)) return;
    try (var entries = Files.list(data)) {
      if (entries.findAny().isEmpty()) return;
      throw new CannotCopy("The folder " + data + " is not empty; restore needs an empty one.");
    } catch (IOException e) {
      throw new CannotCopy("The folder " + data + " cannot be read.", e);
    }
  }

  private static Manifest manifest(ZipFile zip, Path file) throws IOException {
    var entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null) throw new CannotCopy("The file " + file + " is no backup of Rookery.");
    try (var stream = zip.getInputStream(entry)) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      var manifest = Json.read(text, Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw new CannotCopy("The file " + file + " was written by another release of Rookery.");
      }
      return manifest;
    }
  }

  private static void copyFiles(ZipFile zip, Path aside) throws IOException {
    for (var entry : Collections.list(zip.entries())) {
      if (!entry.getName().startsWith(Backup.FILES)) continue;
      var target = aside.resolve(entry.getName().substring(Backup.FILES.length())).normalize();
      if (!target.startsWith(aside)) throw new IOException("a file outside of the folder");
      copyFile(zip, entry, target);
    }
  }

  private static void copyFile(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    Files.createDirectories(target.resolveSibling(""));
    Files.createFile(
        target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var stream = zip.getInputStream(entry);
        var file = Files.newOutputStream(target)) {
      stream.transferTo(file);
    }
  }

  private void copyTables(ZipFile zip, Manifest manifest, Path aside)
      throws SQLException, IOException {
    var settings = EmbeddedPostgres.Settings.in(aside.resolve("pg"));
    try (var postgres = EmbeddedPostgres.start(settings)) {
      shaper.shape(postgres, aside, manifest.version());
      var access = postgres.access();
      var url = access.jdbcUrl(Backup.DATABASE);
      try (var connection = DriverManager.getConnection(url, access.user(), access.password())) {
        connection.setAutoCommit(false);
        Sql.run(connection, "set timezone = 'UTC'");
        Sql.run(connection, "set session_replication_role = replica"); // no triggers, no keys
        fill(connection, zip, manifest);
        Sql.run(connection, "update platform.cluster set epoch = epoch + 1");
        connection.commit();
        connection.setAutoCommit(true);
        Sql.run(connection, "analyze");
      }
    }
  }

  private static void fill(Connection connection, ZipFile zip, Manifest manifest)
      throws SQLException, IOException {
    var there = new Catalog(connection);
    for (var table : there.tables()) Sql.run(connection, "delete from " + table.quoted());
    var made = there.partitions().stream().map(part -> part.schema() + "." + part.name()).toList();
    for (var part : manifest.partitions()) {
      if (!made.contains(part.schema() + "." + part.name())) make(connection, part);
    }
    for (var table : manifest.tables()) copyIn(connection, zip, table);
    for (var sequence : manifest.sequences()) {
      var name = Sql.quote(sequence.schema()) + "." + Sql.quote(sequence.name());
      var command = "select setval(" + Sql.literal(name) + ", " + sequence.value() + ")";
      Sql.run(connection, command);
    }
  }

  private static void make(Connection connection, Partition part) throws SQLException {
    var name = Sql.quote(part.schema()) + "." + Sql.quote(part.name());
    Sql.run(
        connection, "create table " + name + " partition of " + part.parent() + " " + part.bound());
    Sql.run(connection, "alter table " + name + " owner to " + Sql.quote(part.owner()));
    if (part.rowSecurity()) {
      Sql.run(connection, "alter table " + name + " enable row level security");
    }
    if (part.forced()) {
      Sql.run(connection, "alter table " + name + " force row level security");
    }
    var comment = part.comment();
    if (comment != null) {
      Sql.run(connection, "comment on table " + name + " is " + Sql.literal(comment));
    }
  }

  private static void copyIn(Connection connection, ZipFile zip, Table table)
      throws SQLException, IOException {
    var entry = zip.getEntry(table.entry());
    if (entry == null) throw new IOException("the table " + table.quoted() + " is missing");
    try (InputStream rows = zip.getInputStream(entry)) {
      var command = "copy " + table.quoted() + " (" + table.quotedColumns() + ") from stdin";
      var copied = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, rows);
      if (copied != table.rows()) {
        throw new IOException("the table " + table.quoted() + " lacks rows");
      }
    }
  }
}
