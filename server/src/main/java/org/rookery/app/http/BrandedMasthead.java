package org.rookery.app.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rookery.branding.Brand;
import org.rookery.mail.Stationery;
import org.rookery.status.Masthead;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** Status pages in the brand of their host. */
@Component
class BrandedMasthead implements Masthead {
  private final BrandOfPlace brands;
  private final Stationery stationery;

  BrandedMasthead(BrandOfPlace brands, Stationery stationery) {
    this.brands = brands;
    this.stationery = stationery;
  }

  @Override
  public Look of(@Nullable PartnerId partner) {
    var brand = brands.of(partner);
    return new Look(
        brand.name(),
        brand.logoUrl(),
        brand.iconUrl(),
        colours(brand.accent().light()),
        colours(brand.accent().dark()),
        stationery.of(partner).address().resolve("/").toString());
  }

  private static Colours colours(BrandJson.RolesJson roles) {
    return new Colours(roles.solid(), roles.onSolid(), roles.text(), roles.graphic());
  }

  @Override
  public String inTheNameOf(@Nullable PartnerId partner, String text) {
    if (partner == null) {
      return text;
    }
    Brand own = brands.brand(null);
    var name = brands.brand(partner).name();
    return Pattern.compile("\\b" + Pattern.quote(own.name()) + "\\b", Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(name));
  }
}
