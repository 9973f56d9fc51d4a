package org.rookery.channel.website;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a camera noted (place, owner, device) out of pictures, without touching the picture.
 * Only the orientation of a JPEG is kept, because without it the picture lies on its side.
 */
final class ImageCleaner {
  private static final Set<String> PNG_NOTES = Set.of("eXIf", "tEXt", "iTXt", "zTXt", "tIME");
  private static final Set<String> WEBP_NOTES = Set.of("EXIF", "XMP ");
  private static final int PNG_HEADER = 8;
  private static final int RIFF_HEADER = 12;
  private static final int VP8X_FLAGS = 20;
  private static final int VP8X_NOTES = 0x0C;

  private ImageCleaner() {}

  /** The picture without notes, or null if it is broken. */
  static byte @Nullable [] clean(byte[] image, String mime) {
    try {
      return switch (mime) {
        case "image/jpeg" -> jpeg(image);
        case "image/png" -> png(image);
        case "image/webp" -> webp(image);
        default -> image;
      };
    } catch (IndexOutOfBoundsException _) {
      return null;
    }
  }

  private static byte[] jpeg(byte[] image) {
    var out = new ByteArrayOutputStream(image.length);
    out.write(image, 0, 2);
    var at = 2;
    var orientation = 1;
    while ((image[at] & 0xFF) == 0xFF && (image[at + 1] & 0xFF) != 0xDA) {
      var marker = image[at + 1] & 0xFF;
      var length = 2 + u16(image, at + 2);
      if (marker == 0xE1 && startsWith(image, at + 4, "Exif")) {
        orientation = orientation(image, at + 10, at + length);
      }
      var note = marker == 0xE1 || marker == 0xED || marker == 0xFE;
      if (!note) {
        out.write(image, at, length);
      }
      at += length;
    }
    var rest = image.length - at;
    if (orientation == 1) {
      out.write(image, at, rest);
      return out.toByteArray();
    }
    return withOrientation(out.toByteArray(), orientation, image, at, rest);
  }

  /** Tag 0x0112 of the first directory. */
  private static int orientation(byte[] image, int tiff, int end) {
    var little = image[tiff] == 'I';
    var directory = tiff + i32(image, tiff + 4, little);
    var entries = u16(image, directory, little);
    for (var i = 0; i < entries; i++) {
      var entry = directory + 2 + i * 12;
      if (entry + 12 > end) {
        return 1;
      }
      if (u16(image, entry, little) == 0x0112) {
        var value = u16(image, entry + 8, little);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  private static byte[] withOrientation(
      byte[] head, int orientation, byte[] image, int at, int rest) {
    var exif =
        new byte[] {
          (byte) 0xFF,
          (byte) 0xE1,
          0,
          34,
          'E',
          'x',
          'i',
          'f',
          0,
          0,
          'M',
          'M',
          0,
          42,
          0,
          0,
          0,
          8,
          0,
          1,
          1,
          0x12,
          0,
          3,
          0,
          0,
          0,
          1,
          0,
          (byte) orientation,
          0,
          0,
          0,
          0,
          0,
          0
        };
    var out = new ByteArrayOutputStream(head.length + exif.length + rest);
    out.write(head, 0, 2);
    out.writeBytes(exif);
    out.write(head, 2, head.length - 2);
    out.write(image, at, rest);
    return out.toByteArray();
  }

  private static byte[] png(byte[] image) {
    var out = new ByteArrayOutputStream(image.length);
    out.write(image, 0, PNG_HEADER);
    var at = PNG_HEADER;
    while (at < image.length) {
      var length = 12 + i32(image, at, false);
      if (!PNG_NOTES.contains(text(image, at + 4))) {
        out.write(image, at, check(image, at, length));
      }
      at += check(image, at, length);
    }
    return out.toByteArray();
  }

  private static byte[] webp(byte[] image) {
    var out = new ByteArrayOutputStream(image.length);
    out.write(image, 0, RIFF_HEADER);
    var at = RIFF_HEADER;
    while (at + 8 <= image.length) {
      var size = i32(image, at + 4, true);
      var length = 8 + size + (size & 1);
      if (!WEBP_NOTES.contains(text(image, at))) {
        out.write(image, at, check(image, at, length));
      }
      at += check(image, at, length);
    }
    var clean = out.toByteArray();
    if (clean.length > VP8X_FLAGS && text(clean, RIFF_HEADER).equals("VP8X")) {
      clean[VP8X_FLAGS] &= (byte) ~VP8X_NOTES;
    }
    var size = clean.length - 8;
    for (var i = 0; i < 4; i++) {
      clean[4 + i] = (byte) (size >> (8 * i));
    }
    return clean;
  }

  private static int check(byte[] image, int at, int length) {
    if (length <= 0 || at + length > image.length) {
      throw new IndexOutOfBoundsException("a chunk is longer than the picture");
    }
    return length;
  }

  private static String text(byte[] image, int at) {
    return new String(image, at, 4, StandardCharsets.US_ASCII);
  }

  private static boolean startsWith(byte[] image, int at, String text) {
    return text(image, at).equals(text);
  }

  private static int u16(byte[] image, int at) {
    return u16(image, at, false);
  }

  private static int u16(byte[] image, int at, boolean little) {
    var first = image[at] & 0xFF;
    var second = image[at + 1] & 0xFF;
    return little ? second << 8 | first : first << 8 | second;
  }

  private static int i32(byte[] image, int at, boolean little) {
    var first = u16(image, at, little);
    var second = u16(image, at + 2, little);
    return little ? second << 16 | first : first << 16 | second;
  }
}
