package org.rookery.e2e;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

/** Copies a tree with its sources. */
final class TreeCopy {
  private TreeCopy() {}

  /** Nothing that was built or downloaded. */
  static void ofSources(Path from, Path to) throws IOException {
    of(from, to, Set.of(".git", "node_modules", "target", "dist"));
  }

  /** Lends a copy the packages of npm. */
  static void linkModules(Path from, Path to) throws IOException {
    for (var part : List.of("web", "widget")) {
      var modules = Path.of(part, "node_modules");
      Files.createSymbolicLink(to.resolve(modules), from.resolve(modules));
    }
  }

  /** Leaves out folders of these names, and the data folder. */
  static void of(Path from, Path to, Set<String> without) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes it)
              throws IOException {
            if (isLeftOut(from, dir, without)) return FileVisitResult.SKIP_SUBTREE;
            Files.createDirectories(to.resolve(from.relativize(dir).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes it) throws IOException {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isLeftOut(Path root, Path folder, Set<String> without) {
    return without.contains(folder.getFileName().toString())
        || folder.equals(root.resolve("data"))
        || folder.equals(root.resolve("e2e/target"));
  }
}
