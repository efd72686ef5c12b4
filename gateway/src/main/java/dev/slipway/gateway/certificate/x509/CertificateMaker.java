package dev.slipway.gateway.certificate.x509;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes keys, certificates that sign themselves (RFC 5280), and requests (RFC 2986). */
public final class CertificateMaker {
  /** For clients whose clock is slow. */
  private static final Duration BEFORE = Duration.ofHours(1);

  private static final byte[] ECDSA_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
  private static final String COMMON_NAME = "2.5.4.3";
  private static final String ALTERNATIVE_NAMES = "2.5.29.17";
  private static final String ACME_IDENTIFIER = "1.3.6.1.5.5.7.1.31";
  private static final String EXTENSION_REQUEST = "1.2.840.113549.1.9.14";
  private static final int DNS_NAME = 2;
  private static final int SERIAL_BITS = 120;

  private final SecureRandom random = new SecureRandom();

  /** A new key on the curve P-256. */
  public KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has this curve", e);
    }
  }

  /** With a key of its own. */
  public Identity selfSigned(List<String> names, Instant now, Duration life) {
    return make(names, now, life, new byte[0][]);
  }

  /**
   * Answers a TLS-ALPN-01 challenge (RFC 8737 section 3).
   *
   * @param digest the SHA-256 of the key authorization
   */
  public Identity challenge(String name, byte[] digest, Instant now, Duration life) {
    return make(
        List.of(name),
        now,
        life,
        new byte[][] {extension(ACME_IDENTIFIER, true, Der.octets(digest))});
  }

  /** A request for a certificate, in its binary form. */
  public byte[] request(KeyPair key, List<String> names) {
    byte[] extensions = Der.sequence(alternativeNames(names));
    byte[] attribute = Der.sequence(Der.oid(EXTENSION_REQUEST), Der.value(Der.SET, extensions));
    return signed(
        key,
        Der.sequence(
            Der.integer(0),
            Der.sequence(),
            key.getPublic().getEncoded(),
            Der.explicit(0, attribute)));
  }

  private Identity make(List<String> names, Instant now, Duration life, byte[][] more) {
    KeyPair key = key();
    byte[] subject =
        Der.sequence(
            Der.value(Der.SET, Der.sequence(Der.oid(COMMON_NAME), Der.text("Slipway gateway"))));
    List<byte[]> extensions = new ArrayList<>(List.of(more));
    extensions.add(alternativeNames(names));
    byte[] whole =
        signed(
            key,
            Der.sequence(
                Der.explicit(0, Der.integer(2)),
                Der.integer(new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS)),
                ECDSA_SHA256,
                subject,
                Der.sequence(Der.time(now.minus(BEFORE)), Der.time(now.plus(life))),
                subject,
                key.getPublic().getEncoded(),
                Der.explicit(3, Der.sequence(extensions.toArray(byte[][]::new)))));
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      return new Identity(
          key.getPrivate(),
          List.of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(whole))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that was just made cannot be read", e);
    }
  }

  private static byte[] alternativeNames(List<String> names) {
    byte[][] each =
        names.stream()
            .map(name -> Der.implicit(DNS_NAME, name.getBytes(StandardCharsets.US_ASCII)))
            .toArray(byte[][]::new);
    return extension(ALTERNATIVE_NAMES, false, Der.sequence(each));
  }

  private static byte[] extension(String id, boolean critical, byte[] content) {
    return critical
        ? Der.sequence(Der.oid(id), Der.yes(), Der.octets(content))
        : Der.sequence(Der.oid(id), Der.octets(content));
  }

  private static byte[] signed(KeyPair key, byte[] content) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key.getPrivate());
      signature.update(content);
      return Der.sequence(content, ECDSA_SHA256, Der.bits(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a new key cannot sign", e);
    }
  }
}
