package org.rookery.branding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/** A picture of a brand that pages can show: PNG or JPEG, of a size that fits its place. */
public final class BrandImage {
  private static final int MAX_BYTES = 2 * 1024 * 1024;
  private static final int MAX_SIDE = 4096;
  private static final int MIN_ICON = 32;
  private static final int MAX_ICON = 1024;

  private final Kind kind;
  private final String mediaType;
  private final byte[] bytes;

  BrandImage(Kind kind, String mediaType, byte[] bytes) {
    this.kind = kind;
    this.mediaType = mediaType;
    this.bytes = bytes.clone();
  }

  /** Which place of the pages it is for. */
  public Kind kind() {
    return kind;
  }

  /** What the bytes are, found by looking at them. */
  public String mediaType() {
    return mediaType;
  }

  /** The picture as it is served. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** A place of the pages. */
  public enum Kind {
    LOGO,
    ICON;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this name. */
    public static Optional<Kind> of(String text) {
      for (var kind : values()) {
        if (kind.text().equals(text)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /** What came of looking at bytes. */
  public sealed interface Reading {
    /** They are such a picture. */
    record Read(BrandImage image) implements Reading {}

    /** They are not; the code is stable, the text for people. */
    record Refused(String code, String message) implements Reading {}
  }

  /** Looks at bytes that somebody sent; what they were called does not matter. */
  public static Reading read(Kind kind, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return new Reading.Refused("too_large", "A picture has at most 2 MB.");
    }
    var reader = reader(bytes);
    if (reader == null) {
      return new Reading.Refused("not_an_image", "Send a PNG or JPEG picture.");
    }
    try {
      return read(kind, bytes, reader);
    } catch (IOException | RuntimeException _) { // readers throw anything at broken files
      return new Reading.Refused("not_an_image", "This picture is broken.");
    } finally {
      reader.dispose();
    }
  }

  private static Reading read(Kind kind, byte[] bytes, ImageReader reader) throws IOException {
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    var png = reader.getFormatName().equalsIgnoreCase("png");
    if (kind == Kind.ICON && !(png && width == height && width >= MIN_ICON && width <= MAX_ICON)) {
      return new Reading.Refused(
          "wrong_size", "An icon is a square PNG of 32 to 1024 pixels a side.");
    }
    if (width > MAX_SIDE || height > MAX_SIDE) {
      return new Reading.Refused("wrong_size", "A logo has at most 4096 pixels a side.");
    }
    return new Reading.Read(new BrandImage(kind, png ? "image/png" : "image/jpeg", bytes));
  }

  private static @Nullable ImageReader reader(byte[] bytes) {
    var format = isPng(bytes) ? "png" : isJpeg(bytes) ? "jpeg" : null;
    if (format == null) {
      return null;
    }
    try {
      var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes));
      var reader = ImageIO.getImageReadersByFormatName(format).next();
      reader.setInput(input);
      return reader;
    } catch (IOException _) {
      return null;
    }
  }

  private static boolean isPng(byte[] bytes) {
    return bytes.length > 8
        && (bytes[0] & 0xFF) == 0x89
        && bytes[1] == 'P'
        && bytes[2] == 'N'
        && bytes[3] == 'G';
  }

  private static boolean isJpeg(byte[] bytes) {
    return bytes.length > 3
        && (bytes[0] & 0xFF) == 0xFF
        && (bytes[1] & 0xFF) == 0xD8
        && (bytes[2] & 0xFF) == 0xFF;
  }
}
