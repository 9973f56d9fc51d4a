package org.rookery.platform.files;

import java.util.Arrays;
import org.apache.tika.Tika;

/** What a file is, by its bytes: its name and what its sender says do not count. */
public final class ContentTypes {
  private static final Tika TIKA = new Tika();
  private static final int LOOKED_AT = 1 << 16;

  private ContentTypes() {}

  /** The media type that fits the first 64 KB best, such as {@code image/png}. */
  public static String of(byte[] bytes) {
    return TIKA.detect(bytes.length > LOOKED_AT ? Arrays.copyOf(bytes, LOOKED_AT) : bytes);
  }
}
