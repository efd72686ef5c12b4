package dev.slipway.gateway.certificate.x509;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The blocks of a PEM file (RFC 7468). */
public final class Pem {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private Pem() {}

  /** Each byte is looked at a few times at most, so that a file of any content is soon read. */
  static List<PemBlock> blocks(String text) {
    List<PemBlock> blocks = new ArrayList<>();
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    while (begin >= 0 && end >= 0) {
      int from = begin + BEGIN.length();
      if (end < from) {
        end = text.indexOf(END, from);
        continue;
      }
      int next = text.indexOf(BEGIN, from);
      int label = text.indexOf(DASHES, from);
      boolean whole = label >= 0 && label < end && (next < 0 || next > end);
      if (whole && text.startsWith(text.substring(from, label) + DASHES, end + END.length())) {
        blocks.add(
            new PemBlock(
                text.substring(from, label), bytes(text.substring(label + DASHES.length(), end))));
      }
      begin = next;
    }
    return blocks;
  }

  private static byte[] bytes(String body) {
    // Headers of the old encrypted form stay in the bytes; who reads the key refuses those.
    return body.contains(":")
        ? body.getBytes(StandardCharsets.US_ASCII)
        : Base64.getMimeDecoder().decode(body);
  }

  /** The key as PKCS#8 and then the certificates. */
  public static String write(Identity identity) {
    StringBuilder text = new StringBuilder(write(identity.key()));
    for (X509Certificate certificate : identity.chain()) {
      try {
        text.append(block("CERTIFICATE", certificate.getEncoded()));
      } catch (CertificateEncodingException e) {
        throw new IllegalStateException("a certificate that was read cannot be written", e);
      }
    }
    return text.toString();
  }

  /** The key as PKCS#8. */
  public static String write(PrivateKey key) {
    return block("PRIVATE KEY", key.getEncoded());
  }

  /** One block of any kind, such as a request for a certificate. */
  public static String block(String label, byte[] bytes) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + LINES.encodeToString(bytes)
        + "\n-----END "
        + label
        + "-----\n";
  }
}
