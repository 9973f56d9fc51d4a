package org.rookery.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Files by the capability, the tenant and the id they belong to; no name of a user ever becomes a
 * path.
 */
public final class FileFolder {
  private static final int CHUNK = 64 * 1024;

  private final Path root;

  /** Keeps files below this folder. */
  public FileFolder(Path root) {
    this.root = root;
  }

  /** Where one file is, whether it exists or not. */
  public Path at(String capability, UUID tenant, UUID file) {
    var name = file.toString();
    return root.resolve(capability)
        .resolve(tenant.toString())
        .resolve(name.substring(0, 4))
        .resolve(name);
  }

  /**
   * Writes a stream into a file from a place on; what is there beyond stays until it is
   * overwritten.
   *
   * @param limit how many bytes are taken at most
   * @return how many bytes were written; {@code limit + 1} when there were more
   */
  public long write(Path file, long offset, InputStream bytes, long limit) {
    try {
      Files.createDirectories(file.getParent());
      try (var channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.position(offset);
        var out = Channels.newOutputStream(channel);
        var buffer = new byte[CHUNK];
        var written = 0L;
        for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
          if (written + read > limit) {
            return limit + 1;
          }
          out.write(buffer, 0, read);
          written += read;
        }
        channel.force(true);
        return written;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file cannot be written.", e);
    }
  }

  /** All of a file. */
  public byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The file cannot be read.", e);
    }
  }

  /** Puts other bytes in the place of a file, all at once. */
  public void replace(Path file, byte[] bytes) {
    try {
      var draft = file.resolveSibling(file.getFileName() + ".new");
      Files.write(draft, bytes);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The file cannot be replaced.", e);
    }
  }

  /** Deletes a file if it is there. */
  public void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The file cannot be deleted.", e);
    }
  }
}
