package org.rookery.branding;

/** A colour as the eye sees it: lightness 0–1, chroma (0 is grey), hue in degrees. */
record Oklch(double lightness, double chroma, double hue) {

  static Oklch of(Rgb rgb) {
    var r = Rgb.linear(rgb.red());
    var g = Rgb.linear(rgb.green());
    var b = Rgb.linear(rgb.blue());
    var l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    var m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    var s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    var lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    var a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    var bb = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    return new Oklch(lightness, Math.hypot(a, bb), Math.toDegrees(Math.atan2(bb, a)));
  }

  Oklch withLightness(double other) {
    return new Oklch(other, chroma, hue);
  }

  Oklch withChroma(double other) {
    return new Oklch(lightness, other, hue);
  }

  /**
   * The colour on a screen; chroma that a screen cannot show is taken back, lightness and hue stay.
   */
  Rgb rgb() {
    if (inGamut(linear())) {
      return toRgb(linear());
    }
    var low = 0.0;
    var high = chroma;
    for (var i = 0; i < 24; i++) {
      var middle = (low + high) / 2;
      if (inGamut(withChroma(middle).linear())) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return toRgb(withChroma(low).linear());
  }

  private double[] linear() {
    var a = chroma * Math.cos(Math.toRadians(hue));
    var b = chroma * Math.sin(Math.toRadians(hue));
    var l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    var m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    var s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static boolean inGamut(double[] linear) {
    for (var channel : linear) {
      if (channel < -1e-6 || channel > 1 + 1e-6) {
        return false;
      }
    }
    return true;
  }

  private static Rgb toRgb(double[] linear) {
    return new Rgb(Rgb.encoded(linear[0]), Rgb.encoded(linear[1]), Rgb.encoded(linear[2]));
  }
}
