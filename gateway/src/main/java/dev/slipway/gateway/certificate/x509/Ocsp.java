package dev.slipway.gateway.certificate.x509;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;

/** Questions about revocation and their answers (RFC 6960 section 4). */
public final class Ocsp {
  private static final String AUTHORITY_ACCESS = "1.3.6.1.5.5.7.1.1";
  private static final String OCSP = "1.3.6.1.5.5.7.48.1";
  private static final byte[] SHA1 = Der.sequence(Der.oid("1.3.14.3.2.26"), Der.nothing());
  private static final int ADDRESS = 0x86;
  private static final int TAGGED_0 = 0xa0;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'");

  private Ocsp() {}

  /** Where to ask about a certificate; empty if its authority does not answer such questions. */
  public static Optional<URI> address(X509Certificate certificate) {
    byte[] extension = certificate.getExtensionValue(AUTHORITY_ACCESS);
    if (extension == null) {
      return Optional.empty();
    }
    try {
      DerReader all =
          new DerReader(new DerReader(extension).content(Der.OCTET_STRING)).into(Der.SEQUENCE);
      while (all.hasMore()) {
        DerReader one = all.into(Der.SEQUENCE);
        boolean ocsp = Arrays.equals(one.whole(), Der.oid(OCSP));
        if (ocsp && one.tag() == ADDRESS) {
          String text = new String(one.content(ADDRESS), StandardCharsets.US_ASCII);
          return text.startsWith("http://") ? Optional.of(URI.create(text)) : Optional.empty();
        }
      }
    } catch (IllegalArgumentException e) {
      // As if it had none: stapling is a courtesy.
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** The question about an identity whose chain holds its signer. */
  public static byte[] question(Identity identity) {
    return Der.sequence(
        Der.sequence(Der.sequence(Der.sequence(id(identity.leaf(), identity.chain().get(1))))));
  }

  /** What an answer comes to now, checked as a client would. */
  public static OcspAnswer answer(byte[] bytes, Identity identity, Instant now) {
    OcspAnswer objection = OcspCheck.objection(bytes, identity, now);
    try {
      return objection == null ? good(bytes, identity.leaf().getSerialNumber()) : objection;
    } catch (IllegalArgumentException e) {
      return new OcspAnswer.Unusable("its times cannot be read: " + e.getMessage());
    }
  }

  /** An answer that was checked, with its times. */
  private static OcspAnswer good(byte[] bytes, BigInteger wanted) {
    DerReader whole = new DerReader(bytes).into(Der.SEQUENCE).skip();
    DerReader basic = whole.into(TAGGED_0).into(Der.SEQUENCE).skip();
    DerReader data =
        new DerReader(basic.content(Der.OCTET_STRING)).into(Der.SEQUENCE).into(Der.SEQUENCE);
    // The version and who answers, then when.
    while (data.tag() != Der.GENERALIZED_TIME) {
      data.skip();
    }
    DerReader all = data.skip().into(Der.SEQUENCE);
    while (all.hasMore()) {
      DerReader single = all.into(Der.SEQUENCE);
      if (serial(single.into(Der.SEQUENCE)).equals(wanted)) {
        Instant from = time(single.skip().content(Der.GENERALIZED_TIME));
        // Without it a newer answer may be there at any time: it says nothing of the next hour.
        return single.tag() == TAGGED_0
            ? new OcspAnswer.Good(
                bytes, from, time(single.into(TAGGED_0).content(Der.GENERALIZED_TIME)))
            : new OcspAnswer.Unusable("it does not say how long it holds");
      }
    }
    return new OcspAnswer.Unusable("it is about another certificate");
  }

  private static BigInteger serial(DerReader id) {
    return new BigInteger(id.skip().skip().skip().content(Der.INTEGER));
  }

  private static byte[] id(X509Certificate certificate, X509Certificate signer) {
    DerReader key = new DerReader(signer.getPublicKey().getEncoded()).into(Der.SEQUENCE).skip();
    byte[] bits = key.content(Der.BIT_STRING);
    return Der.sequence(
        SHA1,
        Der.octets(sha1(certificate.getIssuerX500Principal().getEncoded())),
        Der.octets(sha1(Arrays.copyOfRange(bits, 1, bits.length))),
        Der.integer(certificate.getSerialNumber()));
  }

  private static Instant time(byte[] text) {
    try {
      return LocalDateTime.parse(new String(text, StandardCharsets.US_ASCII), TIME)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a time that is none", e);
    }
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      // Names which certificate is meant; nothing rests on its strength (RFC 6960 section 4.3).
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
