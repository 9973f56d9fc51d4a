package org.rookery.branding;

import java.util.Locale;
import java.util.regex.Pattern;

/** A colour on a screen, 0–255 each, written {@code #rrggbb}. */
record Rgb(int red, int green, int blue) {
  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

  /** Reads {@code #rrggbb}; throws {@link IllegalArgumentException} for anything else. */
  static Rgb of(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a colour: " + hex);
    }
    var bits = Integer.parseInt(hex.substring(1), 16);
    return new Rgb(bits >> 16 & 0xff, bits >> 8 & 0xff, bits & 0xff);
  }

  String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** How far apart two colours are for reading, 1–21, as WCAG counts it. */
  double contrast(Rgb other) {
    var mine = luminance();
    var others = other.luminance();
    return (Math.max(mine, others) + 0.05) / (Math.min(mine, others) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /** From the stored value to light. */
  static double linear(int channel) {
    var value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /** From light to the stored value. */
  static int encoded(double light) {
    var clamped = Math.clamp(light, 0.0, 1.0);
    var value = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * Math.pow(clamped, 1 / 2.4) - 0.055;
    return (int) Math.round(value * 255);
  }
}
