package org.rookery.branding;

import static org.rookery.schema.branding.Tables.BRAND;
import static org.rookery.schema.branding.Tables.IMAGE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.Change;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** The brands of partners. */
@Component
public class Brands {
  private final Database database;

  Brands(Database database) {
    this.database = database;
  }

  /** What else belongs into the transaction of a change. */
  public interface AfterChange {
    /** Runs in the scope of the partner. */
    void done(DSLContext tx, Brand before, Brand now);
  }

  /** The brand of a partner, if it has given itself one. */
  public Optional<Brand> of(PartnerId partner) {
    return database.inTransaction(partner, tx -> find(tx, partner));
  }

  /** The same, in a transaction that may see the partner's rows. */
  public Optional<Brand> of(DSLContext tx, PartnerId partner) {
    return find(tx, partner);
  }

  /** Gives a partner a brand, or another one. */
  public void set(PartnerId partner, Brand brand) {
    database.run(partner, tx -> write(tx, partner, brand));
  }

  /** Changes the brand; {@code expected} is the version the caller saw, or null for any. */
  public Change<Brand> change(
      PartnerId partner, @Nullable Long expected, Brand wanted, AfterChange after) {
    return database.inTransaction(
        partner,
        tx -> {
          lock(tx, partner, wanted.name());
          var before = find(tx, partner).orElseThrow();
          if (expected != null && expected != before.version()) {
            return new Change.Stale<>(before);
          }
          write(tx, partner, wanted);
          var now = find(tx, partner).orElseThrow();
          after.done(tx, before, now);
          return new Change.Done<>(now);
        });
  }

  /** The brand's row until the end of the transaction; it is made if the partner has none. */
  static void lock(DSLContext tx, PartnerId partner, String name) {
    tx.insertInto(BRAND)
        .set(BRAND.PARTNER_ID, partner.value())
        .set(BRAND.NAME, name)
        .set(BRAND.ACCENT, Brand.DEFAULT_ACCENT)
        .set(BRAND.VERSION, 0L)
        .onConflictDoNothing()
        .execute();
    tx.select(BRAND.VERSION)
        .from(BRAND)
        .where(BRAND.PARTNER_ID.eq(partner.value()))
        .forUpdate()
        .fetch();
  }

  private static void write(DSLContext tx, PartnerId partner, Brand brand) {
    var accent = Accent.of(brand.accent()).hex(); // refuses what is no colour
    tx.insertInto(BRAND)
        .set(BRAND.PARTNER_ID, partner.value())
        .set(BRAND.NAME, brand.name())
        .set(BRAND.ACCENT, accent)
        .set(BRAND.SUPPORT_EMAIL, brand.supportEmail())
        .onConflict(BRAND.PARTNER_ID)
        .doUpdate()
        .set(BRAND.NAME, brand.name())
        .set(BRAND.ACCENT, accent)
        .set(BRAND.SUPPORT_EMAIL, brand.supportEmail())
        .set(BRAND.VERSION, BRAND.VERSION.plus(1))
        .execute();
  }

  static Optional<Brand> find(DSLContext tx, PartnerId partner) {
    var digests =
        tx.select(IMAGE.KIND, IMAGE.DIGEST)
            .from(IMAGE)
            .where(IMAGE.PARTNER_ID.eq(partner.value()))
            .fetchMap(IMAGE.KIND, IMAGE.DIGEST);
    return tx.selectFrom(BRAND)
        .where(BRAND.PARTNER_ID.eq(partner.value()))
        .fetchOptional(
            row ->
                new Brand(
                    row.getName(),
                    row.getAccent(),
                    row.getSupportEmail(),
                    digests.get(BrandImage.Kind.LOGO.text()),
                    digests.get(BrandImage.Kind.ICON.text()),
                    row.getVersion()));
  }
}
