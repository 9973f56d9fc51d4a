package org.rookery.branding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How an accent is derived on light or on dark ground. All numbers are those of the design tokens.
 */
enum AccentScheme {
  LIGHT(0.25, 1.5, 4.5, 3, 0.2, List.of("#ffffff", "#f6f7f9", "#f1f2f5", "#ffffff")),
  DARK(0.42, 3, 5, 3.6, 0.15, List.of("#15181d", "#0d0f13", "#101318", "#1b1f26"));

  private static final Rgb INK = Rgb.of("#14161a");
  private static final Rgb WHITE = Rgb.of("#ffffff");
  private static final double LIGHTEST_SOLID = 0.9;
  private static final double STEP = 0.004;
  private static final double READABLE = 4.5;
  private static final double DARKENED_FOR_WHITE = 0.06;

  private final double darkestSolid;
  private final double solidOnSurface;
  private final double textContrast;
  private final double graphicContrast;
  private final double textChroma;

  /** Unmodifiable, of values. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Rgb> grounds;

  AccentScheme(
      double darkestSolid,
      double solidOnSurface,
      double textContrast,
      double graphicContrast,
      double textChroma,
      List<String> grounds) {
    this.darkestSolid = darkestSolid;
    this.solidOnSurface = solidOnSurface;
    this.textContrast = textContrast;
    this.graphicContrast = graphicContrast;
    this.textChroma = textChroma;
    this.grounds = grounds.stream().map(Rgb::of).toList();
  }

  /** What {@link #solid} found: the filling, and what is written on it. */
  private record Solid(Oklch colour, Rgb rgb, Rgb on) {}

  Accent.Roles roles(Rgb input) {
    var colour = Oklch.of(input);
    if (this == DARK && Accent.isGrey(colour)) {
      return inverted();
    }
    var solid = solid(input, colour);
    var tint = tint(colour, 0.968, Accent.share(0.13, 0.026), 0.275, Accent.share(0.34, 0.062));
    var tintHover = tint(colour, 0.94, Accent.share(0.22, 0.045), 0.325, Accent.share(0.42, 0.078));
    var tintLine = tint(colour, 0.86, Accent.share(0.42, 0.085), 0.42, Accent.share(0.5, 0.09));
    var graphic = walk(input, colour, colour, graphicContrast, grounds);
    return new Accent.Roles(
        solid.rgb().hex(),
        hover(solid).hex(),
        solid.on().hex(),
        text(input, colour, tint, tintHover).hex(),
        graphic.hex(),
        (WHITE.contrast(graphic) >= 3 ? WHITE : INK).hex(),
        tint.hex(),
        tintHover.hex(),
        tintLine.hex());
  }

  /** A grey brand on dark ground: a light button with ink on it. */
  private static Accent.Roles inverted() {
    return new Accent.Roles(
        "#e4e6eb", "#f4f5f7", "#14161a", "#e4e6eb", "#c9cdd6", "#14161a", "#23272e", "#2d323b",
        "#434955");
  }

  private Solid solid(Rgb input, Oklch colour) {
    var lightness = Math.clamp(colour.lightness(), darkestSolid, LIGHTEST_SOLID);
    var surface = grounds.getFirst();
    var at = at(input, colour, lightness);
    while (at.contrast(surface) < solidOnSurface && lightness > 0 && lightness < 1) {
      lightness += this == LIGHT ? -STEP : STEP;
      at = at(input, colour, lightness);
    }
    return written(input, colour, lightness);
  }

  /** White if it can be read, if need be on a slightly darker filling; else ink. */
  private Solid written(Rgb input, Oklch colour, double lightness) {
    var surface = grounds.getFirst();
    for (var darker = 0.0; darker <= DARKENED_FOR_WHITE + STEP / 2; darker += STEP) {
      var at = at(input, colour, lightness - darker);
      if (WHITE.contrast(at) >= READABLE && at.contrast(surface) >= solidOnSurface) {
        return new Solid(colour.withLightness(lightness - darker), at, WHITE);
      }
    }
    var lighter = lightness;
    var at = at(input, colour, lighter);
    while (INK.contrast(at) < READABLE && lighter < 1) {
      lighter += STEP;
      at = at(input, colour, lighter);
    }
    return new Solid(colour.withLightness(lighter), at, INK);
  }

  private static Rgb hover(Solid solid) {
    var lightness = solid.colour().lightness();
    if (solid.on().equals(WHITE)) {
      return solid.colour().withLightness(lightness - 0.045).rgb();
    }
    return solid
        .colour()
        .withLightness(lightness > 0.86 ? lightness - 0.035 : lightness + 0.03)
        .rgb();
  }

  private Rgb text(Rgb input, Oklch colour, Rgb tint, Rgb tintHover) {
    var start =
        this == LIGHT ? Math.min(colour.lightness(), 0.62) : Math.max(colour.lightness(), 0.62);
    var muted = colour.withChroma(Math.min(colour.chroma(), textChroma)).withLightness(start);
    var against = new ArrayList<>(grounds);
    against.add(tint);
    against.add(tintHover);
    return walk(input, colour, muted, textContrast, against);
  }

  /** Moves away from the ground, step by step, until the contrast is there. */
  private Rgb walk(Rgb input, Oklch original, Oklch start, double wanted, List<Rgb> against) {
    var lightness = start.lightness();
    var at = start.equals(original) ? input : start.rgb();
    while (lowest(at, against) < wanted && lightness > 0 && lightness < 1) {
      lightness += this == LIGHT ? -STEP : STEP;
      at = start.withLightness(lightness).rgb();
    }
    return at;
  }

  private static double lowest(Rgb colour, List<Rgb> against) {
    return against.stream().mapToDouble(colour::contrast).min().orElseThrow();
  }

  private Rgb tint(
      Oklch colour,
      double light,
      DoubleUnaryOperator lightChroma,
      double dark,
      DoubleUnaryOperator darkChroma) {
    return this == LIGHT
        ? new Oklch(light, lightChroma.applyAsDouble(colour.chroma()), colour.hue()).rgb()
        : new Oklch(dark, darkChroma.applyAsDouble(colour.chroma()), colour.hue()).rgb();
  }

  /** The input itself where nothing was moved: rounding must not change a brand's colour. */
  private static Rgb at(Rgb input, Oklch colour, double lightness) {
    return lightness == colour.lightness() ? input : colour.withLightness(lightness).rgb();
  }
}
