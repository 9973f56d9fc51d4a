package org.rookery.desk.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Ed25519: signs packs, and tells whether a signature is genuine. */
public final class ProofKey {
  /** The one algorithm. */
  public static final String ALGORITHM = "Ed25519";

  private static final int FINGERPRINT_BYTES = 16;

  private ProofKey() {}

  /** A new pair. */
  public static KeyPair fresh() {
    try {
      return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  /** What people compare: the first half of the SHA-256 of the public key. */
  public static String fingerprint(byte[] publicKey) {
    return HexFormat.ofDelimiter(":").formatHex(sha256(publicKey), 0, FINGERPRINT_BYTES);
  }

  /** The signature of some bytes. */
  static byte[] sign(PrivateKey key, byte[] bytes) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key cannot sign", e);
    }
  }

  /** Whether the owner of a public key signed exactly these bytes. */
  static boolean isGenuine(byte[] publicKey, byte[] bytes, byte[] signed) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(read(publicKey));
      signature.update(bytes);
      return signature.verify(signed);
    } catch (GeneralSecurityException unreadable) {
      return false;
    }
  }

  private static PublicKey read(byte[] encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
