package org.rookery.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.rookery.app.backup.Manifest.Table;
import org.rookery.embeddedpostgres.EmbeddedPostgres;
import org.rookery.embeddedpostgres.EmbeddedPostgres.Access;
import org.rookery.platform.json.Json;

/** Writes everything an installation consists of into one file. */
public final class Backup {
  static final String DATABASE = "rookery";
  static final String FILES = "files/";

  private final Path data;
  private final InstantSource clock;

  public Backup(Path data, InstantSource clock) {
    this.data = data.toAbsolutePath().normalize();
    this.clock = clock;
  }

  /**
   * From the running server, or from one started for this. The file holds keys: only we read it.
   */
  public void writeTo(Path file) {
    var postgres = data.resolve("pg");
    if (!Files.isDirectory(postgres.resolve("cluster"))) {
      throw new CannotCopy("There is no embedded database in " + data + " to back up.");
    }
    var running = EmbeddedPostgres.running(postgres);
    if (running.isPresent()) {
      write(running.get(), file);
      return;
    }
    try (var started = EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(postgres))) {
      write(started.access(), file);
    }
  }

  private void write(Access access, Path file) {
    var draft = file.resolveSibling(file.getFileName() + ".partial");
    try {
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (var zip = new ZipOutputStream(Files.newOutputStream(draft), StandardCharsets.UTF_8)) {
        copyTables(access, zip);
        copyFiles(zip);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CannotCopy("The file " + file + " cannot be written: " + e.getMessage() + ".", e);
    } catch (SQLException e) {
      throw new CannotCopy("The database cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private void copyTables(Access access, ZipOutputStream zip) throws SQLException, IOException {
    var url = access.jdbcUrl(DATABASE);
    try (var connection = DriverManager.getConnection(url, access.user(), access.password())) {
      Sql.run(connection, "set timezone = 'UTC'");
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      var catalog = new Catalog(connection);
      var copied = new ArrayList<Table>();
      for (var table : catalog.tables()) copied.add(table.with(copyOut(connection, table, zip)));
      writeEntry(zip, Manifest.ENTRY, Json.write(manifest(catalog, copied)));
      connection.rollback();
    }
  }

  private static long copyOut(Connection connection, Table table, ZipOutputStream zip)
      throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry(table.entry()));
    var command = "copy " + table.quoted() + " (" + table.quotedColumns() + ") to stdout";
    var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(command, unclosed(zip));
    zip.closeEntry();
    return rows;
  }

  /** The driver closes nothing today; an entry must not depend on that. */
  private static OutputStream unclosed(OutputStream stream) {
    return new OutputStream() {
      @Override
      public void write(int single) throws IOException {
        stream.write(single);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        stream.write(bytes, from, length);
      }
    };
  }

  private Manifest manifest(Catalog catalog, List<Table> copied) throws SQLException {
    return new Manifest(
        Manifest.FORMAT,
        clock.instant(),
        catalog.version(),
        catalog.epoch(),
        catalog.roles(),
        copied,
        catalog.partitions(),
        catalog.sequences());
  }

  private static void writeEntry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /**
   * Everything beside the database. The folder's lock is left alone: opening and closing it in the
   * process that holds it would release it.
   */
  private void copyFiles(ZipOutputStream zip) throws IOException {
    var lock = data.resolve("lock");
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(data.resolve("pg"))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && !file.equals(lock)) copyFile(zip, file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw failure;
          }
        });
  }

  private void copyFile(ZipOutputStream zip, Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      zip.putNextEntry(new ZipEntry(FILES + data.relativize(file).toString().replace('\\', '/')));
      stream.transferTo(zip);
      zip.closeEntry();
    } catch (NoSuchFileException e) {
      // Deleted between listing and reading: no row of the snapshot needs it any more.
    }
  }
}
