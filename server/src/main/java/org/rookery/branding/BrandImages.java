package org.rookery.branding;

import static org.rookery.schema.branding.Tables.BRAND;
import static org.rookery.schema.branding.Tables.IMAGE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** The pictures of brands. Each is found by the digest of its bytes, so that it can be kept. */
@Component
public class BrandImages {
  private static final int DIGEST_BYTES = 16;

  private final Database database;

  BrandImages(Database database) {
    this.database = database;
  }

  /** The picture with this digest, if the partner shows it now. */
  public Optional<BrandImage> find(PartnerId partner, String digest) {
    return database.inTransaction(
        partner,
        tx ->
            tx.selectFrom(IMAGE)
                .where(IMAGE.PARTNER_ID.eq(partner.value()), IMAGE.DIGEST.eq(digest))
                .limit(1)
                .fetchOptional(
                    row ->
                        new BrandImage(
                            BrandImage.Kind.of(row.getKind()).orElseThrow(),
                            row.getMediaType(),
                            row.getBytes())));
  }

  /** Shows a picture from now on. */
  public Brand put(PartnerId partner, String name, BrandImage image, Brands.AfterChange after) {
    return changed(
        partner,
        name,
        after,
        tx ->
            tx.insertInto(IMAGE)
                .set(IMAGE.PARTNER_ID, partner.value())
                .set(IMAGE.KIND, image.kind().text())
                .set(IMAGE.DIGEST, digest(image.bytes()))
                .set(IMAGE.MEDIA_TYPE, image.mediaType())
                .set(IMAGE.BYTES, image.bytes())
                .onConflict(IMAGE.PARTNER_ID, IMAGE.KIND)
                .doUpdate()
                .set(IMAGE.DIGEST, digest(image.bytes()))
                .set(IMAGE.MEDIA_TYPE, image.mediaType())
                .set(IMAGE.BYTES, image.bytes())
                .execute());
  }

  /** Shows no picture there any more. */
  public Brand remove(
      PartnerId partner, String name, BrandImage.Kind kind, Brands.AfterChange after) {
    return changed(
        partner,
        name,
        after,
        tx ->
            tx.deleteFrom(IMAGE)
                .where(IMAGE.PARTNER_ID.eq(partner.value()), IMAGE.KIND.eq(kind.text()))
                .execute());
  }

  private interface Work {
    void run(DSLContext tx);
  }

  private Brand changed(PartnerId partner, String name, Brands.AfterChange after, Work work) {
    return database.inTransaction(
        partner,
        tx -> {
          Brands.lock(tx, partner, name);
          var before = Brands.find(tx, partner).orElseThrow();
          work.run(tx);
          tx.update(BRAND)
              .set(BRAND.VERSION, BRAND.VERSION.plus(1))
              .where(BRAND.PARTNER_ID.eq(partner.value()))
              .execute();
          var now = Brands.find(tx, partner).orElseThrow();
          after.done(tx, before, now);
          return now;
        });
  }

  private static String digest(byte[] bytes) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(Arrays.copyOf(hash, DIGEST_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
