package org.rookery.branding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Everything that follows from a partner's one colour, in both schemes: which tone fills a button,
 * which can be read as text, which marks a focus. Contrast is guaranteed for any colour; the editor
 * never refuses one.
 *
 * @param ramp10 the ten shades a component library asks for, light to dark; our own pages use the
 *     roles only
 */
public record Accent(String hex, Roles light, Roles dark, List<String> ramp10) {
  private static final double[] RAMP_LIGHTNESS = {
    0.975, 0.945, 0.89, 0.82, 0.74, 0.66, Double.NaN, 0.46, 0.38, 0.3
  };
  private static final double[] RAMP_CHROMA = {
    0.12, 0.22, 0.42, 0.62, 0.82, 0.95, 1, 0.98, 0.85, 0.7
  };
  private static final double GREY_BELOW = 0.03;

  /** The parts an accent plays in one scheme, each {@code #rrggbb}. */
  public record Roles(
      String solid,
      String solidHover,
      String onSolid,
      String text,
      String graphic,
      String onGraphic,
      String tint,
      String tintHover,
      String tintLine) {}

  /**
   * Derives all from {@code #rrggbb}; throws {@link IllegalArgumentException} for what is no
   * colour.
   */
  public static Accent of(String hex) {
    var input = Rgb.of(hex);
    var colour = Oklch.of(input);
    return new Accent(
        input.hex(),
        AccentScheme.LIGHT.roles(input),
        AccentScheme.DARK.roles(input),
        ramp(input, colour));
  }

  /** Whether a colour is a grey: its dark scheme is inverted. */
  static boolean isGrey(Oklch colour) {
    return colour.chroma() < GREY_BELOW;
  }

  private static List<String> ramp(Rgb input, Oklch colour) {
    var ramp = new ArrayList<String>();
    for (var i = 0; i < RAMP_LIGHTNESS.length; i++) {
      ramp.add(
          Double.isNaN(RAMP_LIGHTNESS[i])
              ? input.hex()
              : new Oklch(RAMP_LIGHTNESS[i], colour.chroma() * RAMP_CHROMA[i], colour.hue())
                  .rgb()
                  .hex());
    }
    return List.copyOf(ramp);
  }

  /** A rule for chroma: the share of the input's, up to a limit. */
  static DoubleUnaryOperator share(double factor, double limit) {
    return chroma -> Math.min(factor * chroma, limit);
  }
}
