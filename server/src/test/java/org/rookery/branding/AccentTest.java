package org.rookery.branding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ',',
      quoteCharacter = '"',
      commentCharacter = '%',
      textBlock =
          """
          % colour, scheme, solid solidHover onSolid text graphic onGraphic tint tintHover tintLine
          #3257d6, light, #3257d6 #2748c7 #ffffff #3257d6 #3257d6 #ffffff #f0f4ff #e2ebff #bdd1ff
          #3257d6, dark , #345ad9 #294bc9 #ffffff #7da2ff #436cec #ffffff #1a2646 #22325c #364a7e
          #0f6e84, light, #0f6e84 #006175 #ffffff #0f6e84 #0f6e84 #ffffff #edf6fa #deeff4 #b8d7e1
          #0f6e84, dark , #0f6e84 #006175 #ffffff #60b2c9 #2a8096 #ffffff #162b31 #1d3941 #31535d
          #b4532a, light, #b4532a #a5451a #ffffff #ad4d23 #b4532a #ffffff #fff1ec #fee5dc #f3c5b4
          #b4532a, dark , #b4532a #a5451a #ffffff #ee875f #bb5930 #ffffff #3b1f15 #4d291c #6d402e
          #ffc531, light, #ffc531 #ffd26f #14161a #886500 #b18500 #ffffff #fbf4e5 #f6ead1 #e6ce9e
          #ffc531, dark , #ffc531 #ffd26f #14161a #fbc648 #ffc531 #14161a #342501 #443100 #614909
          #111111, light, #222222 #171717 #ffffff #111111 #111111 #ffffff #f4f4f4 #ebebeb #d1d1d1
          #111111, dark , #e4e6eb #f4f5f7 #14161a #e4e6eb #c9cdd6 #14161a #23272e #2d323b #434955
          #f7b6c8, light, #f7b6c8 #ffc1d2 #14161a #92596a #b77b8c #ffffff #fbf2f4 #f6e7ea #e5c9d0
          #f7b6c8, dark , #f7b6c8 #ffc1d2 #14161a #f7b6c8 #f7b6c8 #14161a #332227 #432d33 #60444c
          #39ff14, light, #30f300 #38fe12 #14161a #137b00 #1ca200 #ffffff #ebf9e9 #dbf3d7 #b2e0ac
          #39ff14, dark , #39ff14 #2ff200 #14161a #9aed8f #39ff14 #14161a #142f11 #1a3e16 #2e5929
          #0b1f4d, light, #0b1f4d #031340 #ffffff #0b1f4d #0b1f4d #ffffff #f0f5fd #e4ebf9 #c4d1ea
          #0b1f4d, dark , #4b6499 #3f578b #ffffff #89a6de #5b76ab #ffffff #202837 #2a3448 #404d66
          #e11d48, light, #e11d48 #cf003d #ffffff #ca2243 #e11d48 #ffffff #fff0f0 #ffe4e4 #ffbebf
          #e11d48, dark , #e11d48 #cf003d #ffffff #f87d85 #e4224a #ffffff #41191c #552125 #76363b
          """)
  void theRolesAreThoseOfTheDesign(String hex, String scheme, String expected) {
    var accent = Accent.of(hex);

    var roles = scheme.equals("light") ? accent.light() : accent.dark();

    assertThat(all(roles)).isEqualTo(List.of(expected.split(" ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ',',
      quoteCharacter = '"',
      commentCharacter = '%',
      textBlock =
          """
          #3257d6, #f3f7ff #e5edff #cbdbff #aac3ff #84a7ff #608aff #3257d6 #2748c3 #1a349a #0f2272
          #0f6e84, #f0f9fc #e0f0f6 #c1e1eb #9ecddc #76b6c9 #529eb4 #0f6e84 #006277 #004b5b #003440
          #b4532a, #fff4f0 #ffe7de #fdcfbd #f4b299 #e79271 #d4744f #b4532a #933707 #722700 #511900
          #ffc531, #fdf6e8 #f8ecd2 #f0d8a7 #e2bf75 #d1a335 #b88a00 #ffc531 #705300 #553e00 #3c2b00
          #111111, #f7f7f7 #ededed #dbdbdb #c4c4c4 #ababab #929292 #111111 #585858 #424242 #2e2e2e
          #f7b6c8, #fdf4f6 #f8e8ec #efd2d9 #e0b8c2 #ce9aa8 #b97f90 #f7b6c8 #7b4556 #5f3240 #44212c
          #39ff14, #ebfde8 #d6f8d1 #adefa4 #7ce06f #36cc20 #20b000 #39ff14 #0f6b00 #095100 #043900
          #0b1f4d, #f3f7fe #e6edfa #cedbf4 #b2c5e9 #93abda #7792c7 #0b1f4d #3e5789 #2d416b #1d2d4d
          #e11d48, #fff4f4 #ffe6e6 #ffcccd #ffa9ac #ff7c85 #f84860 #e11d48 #a6002f #800022 #5c0016
          """)
  void theTenShadesAreThoseOfTheDesign(String hex, String expected) {
    assertThat(Accent.of(hex).ramp10()).isEqualTo(List.of(expected.split(" ")));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void whateverTheColourTextCanBeRead(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < 500; i++) {
      var hex = String.format("#%06x", random.nextInt(0x1000000));
      var accent = Accent.of(hex);

      assertReadable(hex, accent.light(), "#ffffff", 4.5, 3);
      assertReadable(hex, accent.dark(), "#15181d", 5, 3.6);
    }
  }

  private static void assertReadable(
      String hex, Accent.Roles roles, String surface, double text, double graphic) {
    assertThat(contrast(roles.onSolid(), roles.solid()))
        .as(hex + " on solid")
        .isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(roles.text(), surface)).as(hex + " text").isGreaterThanOrEqualTo(text);
    assertThat(contrast(roles.text(), roles.tintHover()))
        .as(hex + " on tint")
        .isGreaterThanOrEqualTo(text);
    assertThat(contrast(roles.graphic(), surface))
        .as(hex + " graphic")
        .isGreaterThanOrEqualTo(graphic);
    assertThat(contrast(roles.onGraphic(), roles.graphic()))
        .as(hex + " mark")
        .isGreaterThanOrEqualTo(3);
  }

  private static double contrast(String one, String other) {
    return Rgb.of(one).contrast(Rgb.of(other));
  }

  private static List<String> all(Accent.Roles roles) {
    return List.of(
        roles.solid(),
        roles.solidHover(),
        roles.onSolid(),
        roles.text(),
        roles.graphic(),
        roles.onGraphic(),
        roles.tint(),
        roles.tintHover(),
        roles.tintLine());
  }
}
