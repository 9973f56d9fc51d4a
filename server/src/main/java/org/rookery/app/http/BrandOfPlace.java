package org.rookery.app.http;

import org.jspecify.annotations.Nullable;
import org.rookery.branding.Brand;
import org.rookery.branding.Brands;
import org.rookery.tenancy.InstallationDirectory;
import org.rookery.tenancy.Partner;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Partners;
import org.springframework.stereotype.Component;

/** Whose look a place wears: its partner's, or the installation's own. */
@Component
class BrandOfPlace {
  private final Brands brands;
  private final Partners partners;
  private final InstallationDirectory installation;

  BrandOfPlace(Brands brands, Partners partners, InstallationDirectory installation) {
    this.brands = brands;
    this.partners = partners;
    this.installation = installation;
  }

  BrandJson of(@Nullable PartnerId partner) {
    if (partner == null) {
      return BrandJson.of(Brand.named(installation.name().orElse("Rookery")));
    }
    var brand =
        brands
            .of(partner)
            .orElseGet(() -> Brand.named(partners.find(partner).map(Partner::name).orElse("")));
    return BrandJson.of(brand);
  }
}
