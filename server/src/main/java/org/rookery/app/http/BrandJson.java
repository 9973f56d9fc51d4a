package org.rookery.app.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.branding.Accent;
import org.rookery.branding.Brand;
import org.rookery.tenancy.PartnerId;

/**
 * How the pages look: name, logo, icon, and every colour that follows from the accent, in both
 * schemes.
 */
@Schema(name = "Brand")
public record BrandJson(
    String name,
    AccentJson accent,
    @Nullable String logoUrl,
    String iconUrl,
    @Nullable String supportEmail) {

  /** What follows from one accent colour; {@code ramp10} are ten shades from light to dark. */
  @Schema(name = "Accent")
  public record AccentJson(String hex, RolesJson light, RolesJson dark, List<String> ramp10) {}

  /** The parts an accent plays in one scheme. */
  @Schema(name = "AccentRoles")
  public record RolesJson(
      String solid,
      String solidHover,
      String onSolid,
      String text,
      String graphic,
      String onGraphic,
      String tint,
      String tintHover,
      String tintLine) {

    static RolesJson of(Accent.Roles roles) {
      return new RolesJson(
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

  /** The brand with its derived colours; of the installation itself where there is no partner. */
  static BrandJson of(@Nullable PartnerId partner, Brand brand) {
    var accent = Accent.of(brand.accent());
    return new BrandJson(
        brand.name(),
        new AccentJson(
            accent.hex(),
            RolesJson.of(accent.light()),
            RolesJson.of(accent.dark()),
            accent.ramp10()),
        BrandPictures.logo(partner, brand),
        BrandPictures.icon(partner, brand),
        brand.supportEmail());
  }
}
