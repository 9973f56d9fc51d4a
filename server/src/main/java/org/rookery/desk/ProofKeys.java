package org.rookery.desk;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.InstantSource;
import java.util.Base64;
import org.rookery.desk.proof.ProofKey;
import org.rookery.desk.store.ProofStore;
import org.rookery.desk.store.ProofStore.Keys;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/** The installation's pair of keys for proofs, made at first need. */
@Component
public class ProofKeys {
  private final Database database;
  private final ProofStore store;
  private final Secrets secrets;
  private final InstantSource clock;

  ProofKeys(Database database, ProofStore store, Secrets secrets, InstantSource clock) {
    this.database = database;
    this.store = store;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** What everybody may know. */
  public byte[] open() {
    return keys().open();
  }

  PrivateKey secret() {
    var encoded = Base64.getDecoder().decode(secrets.open(keys().sealed()));
    try {
      return KeyFactory.getInstance(ProofKey.ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of the proofs is damaged", e);
    }
  }

  private Keys keys() {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var known = store.keys(tx);
          if (known.isPresent()) {
            return known.get();
          }
          store.keep(tx, fresh(), clock.instant());
          return store.keys(tx).orElseThrow();
        });
  }

  private Keys fresh() {
    var pair = ProofKey.fresh();
    var secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    return new Keys(pair.getPublic().getEncoded(), secrets.seal(secret));
  }
}
