package org.rookery.embeddedpostgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.rookery.embeddedpostgres.CannotStartPostgres.Reason;

/** Making and removing whole folders, and files that only their owner may read. */
final class Folders {
  private Folders() {}

  static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw notWritable(folder, e);
    }
    if (!Files.isWritable(folder)) throw notWritable(folder, null);
  }

  private static CannotStartPostgres notWritable(Path folder, @Nullable IOException cause) {
    return new CannotStartPostgres(
        Reason.FOLDER_NOT_WRITABLE, "The folder " + folder + " cannot be written.", cause);
  }

  static void writeSecret(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    if (Files.getFileStore(file.resolveSibling(".")).supportsFileAttributeView("posix")) {
      var ownerOnly = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    }
    Files.writeString(file, text);
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure)
              throws IOException {
            if (failure != null) throw failure;
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
