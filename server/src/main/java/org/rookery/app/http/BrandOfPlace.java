package org.rookery.app.http;

import org.jooq.DSLContext;
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
public class BrandOfPlace {
  private final Brands brands;
  private final Partners partners;
  private final InstallationDirectory installation;

  BrandOfPlace(Brands brands, Partners partners, InstallationDirectory installation) {
    this.brands = brands;
    this.partners = partners;
    this.installation = installation;
  }

  /** The look of a partner's pages, or of the installation's own. */
  public BrandJson of(@Nullable PartnerId partner) {
    return BrandJson.of(partner, brand(partner));
  }

  Brand brand(@Nullable PartnerId partner) {
    return partner == null
        ? Brand.named(installation.name().orElse("Rookery"))
        : brands.of(partner).orElseGet(() -> Brand.named(name(partner)));
  }

  /** The same, looked up in a transaction that may see the partner's rows. */
  Brand brand(DSLContext tx, @Nullable PartnerId partner) {
    if (partner == null) {
      return Brand.named(installation.name(tx).orElse("Rookery"));
    }
    return brands
        .of(tx, partner)
        .orElseGet(() -> Brand.named(partners.within(tx, partner).map(Partner::name).orElse("")));
  }

  /** What a partner is called where it has no brand. */
  String name(PartnerId partner) {
    return partners.find(partner).map(Partner::name).orElse("");
  }
}
