package org.rookery.branding;

import static org.rookery.schema.branding.Tables.BRAND;

import java.util.Optional;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** The brands of partners. */
@Component
public class Brands {
  private final Database database;

  Brands(Database database) {
    this.database = database;
  }

  /** The brand of a partner, if it has given itself one. */
  public Optional<Brand> of(PartnerId partner) {
    return database.inTransaction(
        partner,
        tx ->
            tx.selectFrom(BRAND)
                .where(BRAND.PARTNER_ID.eq(partner.value()))
                .fetchOptional(
                    row ->
                        new Brand(
                            row.getName(),
                            row.getAccent(),
                            row.getLogoUrl(),
                            row.getSupportEmail())));
  }

  /** Gives a partner a brand, or another one. */
  public void set(PartnerId partner, Brand brand) {
    var accent = Accent.of(brand.accent()).hex(); // refuses what is no colour
    database.run(
        partner,
        tx ->
            tx.insertInto(BRAND)
                .set(BRAND.PARTNER_ID, partner.value())
                .set(BRAND.NAME, brand.name())
                .set(BRAND.ACCENT, accent)
                .set(BRAND.LOGO_URL, brand.logoUrl())
                .set(BRAND.SUPPORT_EMAIL, brand.supportEmail())
                .onConflict(BRAND.PARTNER_ID)
                .doUpdate()
                .set(BRAND.NAME, brand.name())
                .set(BRAND.ACCENT, accent)
                .set(BRAND.LOGO_URL, brand.logoUrl())
                .set(BRAND.SUPPORT_EMAIL, brand.supportEmail())
                .set(BRAND.VERSION, BRAND.VERSION.plus(1))
                .execute());
  }
}
