package dev.slipway.gateway.certificate.x509;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;

/** Private keys in each form that tools write them. */
public final class PrivateKeys {
  private static final String RSA = "1.2.840.113549.1.1.1";
  private static final String EC = "1.2.840.10045.2.1";
  private static final int EC_PARAMETERS = 0xa0;

  private PrivateKeys() {}

  /**
   * The first private key of a PEM text: PKCS#8, PKCS#1 (RFC 8017 appendix A.1.2) or SEC 1 (RFC
   * 5915).
   *
   * @param where the file, for the sentence
   */
  public static PrivateKey read(String text, String where) throws UnusableCertificateException {
    for (PemBlock block : blocks(text, where)) {
      switch (block.label()) {
        case "PRIVATE KEY" -> {
          return decode(block.bytes(), where);
        }
        case "RSA PRIVATE KEY" -> {
          refuseEncrypted(block, where);
          return decode(wrapped(Der.sequence(Der.oid(RSA), Der.nothing()), block.bytes()), where);
        }
        case "EC PRIVATE KEY" -> {
          refuseEncrypted(block, where);
          return decode(wrapped(ecAlgorithm(block.bytes(), where), block.bytes()), where);
        }
        case "ENCRYPTED PRIVATE KEY" -> throw encrypted(where);
        default -> {}
      }
    }
    throw new UnusableCertificateException(
        "There is no private key in "
            + where
            + ". It needs a block that begins with -----BEGIN PRIVATE KEY-----.");
  }

  /** A private key and its public key, as two blocks of a PEM text. */
  public static KeyPair pair(String text, String where) throws UnusableCertificateException {
    PrivateKey key = read(text, where);
    try {
      for (PemBlock block : blocks(text, where)) {
        if (block.label().equals("PUBLIC KEY")) {
          KeyFactory factory = KeyFactory.getInstance(key.getAlgorithm());
          return new KeyPair(factory.generatePublic(new X509EncodedKeySpec(block.bytes())), key);
        }
      }
    } catch (GeneralSecurityException e) {
      throw damaged(where);
    }
    throw damaged(where);
  }

  private static List<PemBlock> blocks(String text, String where)
      throws UnusableCertificateException {
    try {
      return Pem.blocks(text);
    } catch (IllegalArgumentException e) {
      throw damaged(where);
    }
  }

  private static PrivateKey decode(byte[] pkcs8, String where) throws UnusableCertificateException {
    try {
      DerReader info = new DerReader(pkcs8).into(Der.SEQUENCE);
      info.content(Der.INTEGER);
      byte[] algorithm = info.into(Der.SEQUENCE).whole();
      String name =
          Arrays.equals(algorithm, Der.oid(RSA))
              ? "RSA"
              : Arrays.equals(algorithm, Der.oid(EC)) ? "EC" : "";
      if (name.isEmpty()) {
        throw new UnusableCertificateException(
            "The private key in " + where + " is neither RSA nor EC. Make one of these kinds.");
      }
      return KeyFactory.getInstance(name).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw damaged(where);
    }
  }

  private static byte[] wrapped(byte[] algorithm, byte[] key) {
    return Der.sequence(Der.integer(0), algorithm, Der.octets(key));
  }

  private static byte[] ecAlgorithm(byte[] sec1, String where) throws UnusableCertificateException {
    try {
      DerReader key = new DerReader(sec1).into(Der.SEQUENCE);
      key.content(Der.INTEGER);
      key.content(Der.OCTET_STRING);
      return Der.sequence(Der.oid(EC), key.into(EC_PARAMETERS).whole());
    } catch (IllegalArgumentException e) {
      throw damaged(where);
    }
  }

  private static void refuseEncrypted(PemBlock block, String where)
      throws UnusableCertificateException {
    if (block.bytes().length > 0 && block.bytes()[0] != Der.SEQUENCE) {
      throw encrypted(where);
    }
  }

  private static UnusableCertificateException encrypted(String where) {
    return new UnusableCertificateException(
        "The private key in "
            + where
            + " is protected by a password, which the gateway does not have. Write it without one,"
            + " such as by openssl pkey, readable by the gateway's user alone.");
  }

  private static UnusableCertificateException damaged(String where) {
    return new UnusableCertificateException(
        "The private key in " + where + " is damaged or cut short. Copy the file again.");
  }
}
