package org.rookery.channel.website;

import java.util.Set;
import org.rookery.message.Content;

/** What a visitor's file of a media type may do. */
final class FileTypes {
  private static final Set<String> SAFE_IMAGES =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
  private static final Set<String> ACTIVE =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "image/svg+xml",
          "application/xml",
          "text/xml",
          "application/javascript",
          "text/javascript",
          "application/x-sh",
          "text/x-python",
          "text/x-perl",
          "application/x-bat",
          "application/java-archive",
          "application/java-vm",
          "application/vnd.android.package-archive",
          "application/x-shockwave-flash",
          "application/x-ms-installer",
          "application/x-ms-shortcut");
  private static final Set<String> PROGRAMS =
      Set.of(
          "x-msdownload",
          "x-dosexec",
          "x-executable",
          "x-elf",
          "x-sharedlib",
          "x-object",
          "x-coredump",
          "x-mach");

  private FileTypes() {}

  /** Could run somewhere when opened. */
  static boolean isActive(String mime) {
    return ACTIVE.contains(mime) || PROGRAMS.stream().anyMatch(mime::contains);
  }

  /** May be shown inside a page. */
  static boolean isSafeImage(String mime) {
    return SAFE_IMAGES.contains(mime);
  }

  static Content.MediaKind kind(String mime) {
    if (isSafeImage(mime)) {
      return Content.MediaKind.IMAGE;
    }
    if (mime.startsWith("video/")) {
      return Content.MediaKind.VIDEO;
    }
    return mime.startsWith("audio/") ? Content.MediaKind.AUDIO : Content.MediaKind.DOCUMENT;
  }
}
