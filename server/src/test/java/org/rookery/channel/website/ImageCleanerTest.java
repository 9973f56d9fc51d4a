package org.rookery.channel.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a camera noted goes, the picture and its orientation stay. */
class ImageCleanerTest {

  @Test
  void thePlaceGoesAndTheOrientationStays() {
    var clean = ImageCleaner.clean(jpegWithExif(6), "image/jpeg");

    assertThat(text(clean)).doesNotContain("SECRET-PLACE").endsWith("PIXELS");
    assertThat(text(clean)).contains("Exif");
    assertThat(clean[2 + 29]).isEqualTo((byte) 6);
  }

  @Test
  void anUprightPictureKeepsNoNoteAtAll() {
    assertThat(text(ImageCleaner.clean(jpegWithExif(1), "image/jpeg")))
        .doesNotContain("Exif")
        .endsWith("PIXELS");
  }

  @Test
  void aTruncatedPictureIsBroken() {
    var picture = jpegWithExif(6);

    assertThat(ImageCleaner.clean(java.util.Arrays.copyOf(picture, 30), "image/jpeg")).isNull();
  }

  /** Start, Exif with an orientation and a note, a table, scan data. */
  static byte[] jpegWithExif(int orientation) {
    var out = new ByteArrayOutputStream();
    var note = "SECRET-PLACE".getBytes(StandardCharsets.US_ASCII);
    out.writeBytes(
        new byte[] {
          (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, (byte) (34 + note.length)
        });
    out.writeBytes("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(
        new byte[] {
          0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        });
    out.writeBytes(note);
    out.writeBytes(
        new byte[] {(byte) 0xFF, (byte) 0xDB, 0, 4, 1, 2, (byte) 0xFF, (byte) 0xDA, 0, 2});
    out.writeBytes("PIXELS".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
